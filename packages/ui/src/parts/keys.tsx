import { Kbd } from '@mantine/core';
import classes from './keys.module.css';

/** A key or a chord as printed on the keyboard: `Ctrl+K`, `g m`, `F9`. */
export function Keys({ keys }: { readonly keys: string }) {
  return (
    <span className={classes.keys}>
      {keys.split(/(?<=\S)[+ ]/).map((key) => (
        <Kbd key={key}>{key}</Kbd>
      ))}
    </span>
  );
}
