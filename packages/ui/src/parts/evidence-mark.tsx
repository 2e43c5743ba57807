import { Tooltip } from '@mantine/core';
import { IconLink, IconMapPin, IconScan, IconSignature } from '@tabler/icons-react';
import { useText } from '../text/language.tsx';
import classes from './evidence-mark.module.css';

const SIGNS = { signed: IconSignature, scanned: IconScan, assumed: IconLink, inferred: IconMapPin };

interface EvidenceMarkProps {
  readonly evidence: keyof typeof SIGNS;
  readonly withWords?: boolean;
}

/** How a fact is known, best first: signed, scanned, assumed by nesting, inferred from a position. */
export function EvidenceMark({ evidence, withWords = true }: EvidenceMarkProps) {
  const text = useText();
  const Sign = SIGNS[evidence];
  return (
    <Tooltip label={text.domain.evidenceLong[evidence]} multiline maw={280}>
      <span className={classes.mark} data-evidence={evidence}>
        <Sign size={13} aria-hidden={withWords} aria-label={withWords ? undefined : text.domain.evidence[evidence]} />
        {withWords && text.domain.evidence[evidence]}
      </span>
    </Tooltip>
  );
}
