import { drawingSVG, qrcode } from 'bwip-js/browser';
import { useMemo } from 'react';
import classes from './account.module.css';

/** A QR code for a phone's camera; black on white in both schemes, because cameras want it so. */
export function QrCode({ value, label }: { readonly value: string; readonly label: string }) {
  const { viewBox, paths } = useMemo(() => draw(value), [value]);
  return (
    <svg className={classes.qr} viewBox={viewBox} role="img" aria-label={label}>
      {paths.map((path) => (
        <path key={path} d={path} fill="#000" />
      ))}
    </svg>
  );
}

/** The library answers SVG as text; its paths are taken over, so that nothing is set as raw HTML. */
function draw(text: string) {
  const svg = new DOMParser().parseFromString(qrcode({ bcid: 'qrcode', text }, drawingSVG()), 'image/svg+xml');
  return {
    viewBox: svg.documentElement.getAttribute('viewBox') ?? '0 0 1 1',
    paths: [...svg.querySelectorAll('path')].map((path) => path.getAttribute('d') ?? ''),
  };
}
