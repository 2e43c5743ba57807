import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { Stage } from './stage.ts';

interface CurtainProps {
  /** The page is out of the document, and stays in memory with everything that was typed into it. */
  readonly drawn: boolean;
  readonly children: ReactNode;
}

/** Holds the page; drawn, nothing of it is in the document. */
export function Curtain({ drawn, children }: CurtainProps) {
  const [stage] = useState(() => new Stage());
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (drawn) stage.hide();
    else if (place.current !== null) stage.show(place.current);
  }, [drawn, stage]);
  return (
    <>
      <div ref={place} />
      {createPortal(children, stage.page)}
    </>
  );
}
