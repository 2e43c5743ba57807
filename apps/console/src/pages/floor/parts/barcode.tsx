import { code128, drawingSVG } from 'bwip-js/browser';
import { useMemo } from 'react';
import classes from './barcode.module.css';

interface BarcodeProps {
  readonly value: string;
  /** Bar height in millimetres as printed. */
  readonly height?: number;
}

/** Code 128 for laser guns, with its characters beneath; black on white in both themes, because scanners want it so. */
export function Barcode({ value, height = 12 }: BarcodeProps) {
  const { viewBox, paths } = useMemo(() => draw(value, height), [value, height]);
  return (
    <figure className={classes.figure}>
      <svg className={classes.bars} viewBox={viewBox} role="img" aria-label={value} preserveAspectRatio="none">
        {paths.map((path) => (
          <path key={path.d} d={path.d} stroke="#000" strokeWidth={path.width} />
        ))}
      </svg>
      <figcaption className={classes.text}>{value}</figcaption>
    </figure>
  );
}

/** The library answers SVG as text; its paths are taken over, so that nothing is set as raw HTML. */
function draw(text: string, height: number) {
  const svg = new DOMParser().parseFromString(
    code128({ bcid: 'code128', text, height }, drawingSVG()),
    'image/svg+xml',
  );
  return {
    viewBox: svg.documentElement.getAttribute('viewBox') ?? '0 0 1 1',
    paths: [...svg.querySelectorAll('path')].map((path) => ({
      d: path.getAttribute('d') ?? '',
      width: path.getAttribute('stroke-width') ?? '1',
    })),
  };
}
