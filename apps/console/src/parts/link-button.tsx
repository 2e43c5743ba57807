import { Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';

interface AnchorProps extends ButtonProps, Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof ButtonProps> {
  readonly ref?: Ref<HTMLAnchorElement>;
}

/** A page to go to that looks like a button, typed as every link of the router. */
export const LinkButton = createLink(({ ref, ...props }: AnchorProps) => (
  <Button component="a" ref={ref ?? null} {...props} />
));
