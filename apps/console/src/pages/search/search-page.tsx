import { Code, EmptyState, ErrorState, useText } from '@giaolien/ui';
import { Skeleton } from '@mantine/core';
import {
  IconBuilding,
  IconBuildingBank,
  IconCar,
  IconMail,
  IconMapPin,
  IconPackage,
  IconSearch,
  IconSearchOff,
  IconStack2,
  IconTruck,
  IconUser,
  type Icon,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { SearchHit } from '../../api/answers.ts';
import { searchQuery } from '../../api/queries.ts';
import { sentenceOf } from '../../api/sentence.ts';
import { TextFilter } from '../../parts/filters.tsx';
import { compact } from '../../routes/parse-search.ts';
import { Page, Panel } from '../../shell/page.tsx';
import { pathOfHit } from '../../shell/path-of.ts';
import classes from './search.module.css';

const route = getRouteApi('/shell/search');

const SIGNS: Readonly<Record<SearchHit['kind'], Icon>> = {
  item: IconMail,
  receptacle: IconPackage,
  despatch: IconStack2,
  trip: IconTruck,
  commune: IconMapPin,
  facility: IconBuilding,
  body: IconBuildingBank,
  person: IconUser,
  vehicle: IconCar,
};
const ORDER = Object.keys(SIGNS) as readonly SearchHit['kind'][];

/** Whatever matches a number or a Vietnamese text, grouped by what it is. */
export function SearchPage() {
  const text = useText();
  const { q = '' } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Page
      title={text.views.search.title}
      lead={text.views.search.hint}
      actions={
        <TextFilter
          value={q}
          placeholder={text.scan.placeholder}
          onChange={(next) => void navigate({ search: compact({ q: next }), replace: true })}
        />
      }
    >
      <Results q={q} />
    </Page>
  );
}

function Results({ q }: { readonly q: string }) {
  const text = useText();
  const query = useQuery(searchQuery(q));
  if (q.trim().length < 2) return <EmptyState icon={IconSearch} title={text.views.search.tooShort} />;
  if (query.isError)
    return <ErrorState sentence={sentenceOf(query.error, text)} onRetry={() => void query.refetch()} />;
  if (query.data === undefined) return <Skeleton height={240} />;
  const { hits } = query.data;
  if (hits.length === 0) return <EmptyState icon={IconSearchOff} title={text.views.search.none({ q })} />;
  return (
    <div className={classes.groups}>
      {ORDER.map((kind) => {
        const found = hits.filter((hit) => hit.kind === kind);
        if (found.length === 0) return null;
        return (
          <Panel key={kind} title={text.views.search.kinds[kind]} flush>
            <ul className={classes.hits}>
              {found.map((hit) => (
                <li key={hit.id}>
                  <Hit hit={hit} />
                </li>
              ))}
            </ul>
          </Panel>
        );
      })}
    </div>
  );
}

function Hit({ hit }: { readonly hit: SearchHit }) {
  const Sign = SIGNS[hit.kind];
  const isNumber = hit.kind === 'item' || hit.kind === 'receptacle' || hit.kind === 'despatch';
  const inner = (
    <>
      <Sign size={17} stroke={1.75} aria-hidden />
      <span className={classes.hitTitle}>{isNumber ? <Code value={hit.title} /> : hit.title}</span>
      <span className={classes.hitSubtitle}>{hit.subtitle}</span>
    </>
  );
  const to = pathOfHit(hit);
  return to === undefined ? (
    <div className={classes.hit}>{inner}</div>
  ) : (
    <Link to={to} className={classes.hit}>
      {inner}
    </Link>
  );
}
