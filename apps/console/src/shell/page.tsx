import { useText } from '@giaolien/ui';
import { useEffect, type ReactNode } from 'react';
import classes from './page.module.css';

interface PageProps {
  /** Title of the page and of the browser tab. */
  readonly title: string;
  /** Title of the tab where the page shows the rest of its name beside the title. */
  readonly tabTitle?: string;
  /** Beside the title: a state, a badge, a number. */
  readonly aside?: ReactNode;
  /** Right of the title: buttons, filters. */
  readonly actions?: ReactNode;
  /** One line under the title. */
  readonly lead?: ReactNode;
  /** The page fills the window and its parts scroll by themselves (lists, map). */
  readonly fill?: boolean;
  readonly children: ReactNode;
}

/** Skeleton of every page inside the shell. */
export function Page({ title, tabTitle = title, aside, actions, lead, fill = false, children }: PageProps) {
  const text = useText();
  useEffect(() => {
    document.title = `${tabTitle} · ${text.product}`;
  }, [tabTitle, text]);
  return (
    <div className={classes.page} data-fill={fill || undefined}>
      <header className={classes.head}>
        <div className={classes.titles}>
          <h1 className={classes.title}>{title}</h1>
          {aside}
        </div>
        {actions !== undefined && <div className={classes.actions}>{actions}</div>}
        {lead !== undefined && <div className={classes.lead}>{lead}</div>}
      </header>
      <div className={classes.body}>{children}</div>
    </div>
  );
}

interface PanelProps {
  readonly title?: ReactNode;
  readonly aside?: ReactNode;
  /** No padding around the content: tables, lists. */
  readonly flush?: boolean;
  readonly children: ReactNode;
}

/** A framed part of a page. */
export function Panel({ title, aside, flush = false, children }: PanelProps) {
  return (
    <section className={classes.panel}>
      {title !== undefined && (
        <header className={classes.panelHead}>
          <h2 className={classes.panelTitle}>{title}</h2>
          {aside}
        </header>
      )}
      <div className={classes.panelBody} data-flush={flush || undefined}>
        {children}
      </div>
    </section>
  );
}

interface FactsProps {
  readonly rows: readonly (readonly [label: string, value: ReactNode] | false)[];
}

/** Names and values of one thing, in two columns. A `false` row is left out. */
export function Facts({ rows }: FactsProps) {
  return (
    <dl className={classes.facts}>
      {rows.map(
        (row) =>
          row !== false && (
            <div key={row[0]} className={classes.fact}>
              <dt>{row[0]}</dt>
              <dd>{row[1]}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
