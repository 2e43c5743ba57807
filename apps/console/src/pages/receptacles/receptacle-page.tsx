import {
  Chip,
  Code,
  EmptyState,
  EvidenceMark,
  formatMass,
  formatNumber,
  Moment,
  SecrecyBadge,
  StateChip,
  useText,
} from '@giaolien/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { ReceptacleTrace } from '../../api/answers.ts';
import { receptacleQuery } from '../../api/queries.ts';
import { CustodianLink } from '../../parts/custodian-link.tsx';
import classes from '../../parts/detail.module.css';
import { QueryState } from '../../parts/query-state.tsx';
import { StoryPanel } from '../../parts/story-panel.tsx';
import { SubjectLink } from '../../parts/subject-link.tsx';
import { Facts, Page, Panel } from '../../shell/page.tsx';
import { noteVisit } from '../../shell/recent.ts';

const route = getRouteApi('/shell/receptacles/$id');

/** One bag or box: who holds it, what is inside, its seal and its story. */
export function ReceptaclePage() {
  const { id } = route.useParams();
  const text = useText();
  const query = useQuery(receptacleQuery(id));
  const bag = query.data?.receptacle;
  useEffect(() => {
    if (bag !== undefined) noteVisit({ kind: 'receptacle', id: bag.id, title: bag.id });
  }, [bag]);
  const words = text.views.receptacle;
  return (
    <Page
      title={bag?.form === 'box' ? words.boxTitle({ id }) : words.title({ id })}
      aside={
        bag !== undefined && (
          <>
            <StateChip kind="receptacle" state={bag.state} />
            <SecrecyBadge secrecy={bag.secrecy} withWords />
            {bag.isolated && <Chip tone="bad">{text.views.list.isolated}</Chip>}
            {bag.substitute?.reconciled === null && <Chip tone="warn">{text.views.list.substitute}</Chip>}
            {bag.direct && <Chip>{text.views.list.direct}</Chip>}
            {bag.guards && <Chip tone="warn">{text.views.item.guards}</Chip>}
          </>
        )
      }
    >
      <QueryState query={query} subject={`receptacle:${id}`}>
        {(trace) => <Body trace={trace} />}
      </QueryState>
    </Page>
  );
}

function Body({ trace }: { readonly trace: ReceptacleTrace }) {
  const text = useText();
  return (
    <div className={classes.columns}>
      <div className={classes.column}>
        <Panel title={text.views.receptacle.contents} flush>
          <Contents trace={trace} />
        </Panel>
        <StoryPanel
          title={text.views.receptacle.story}
          story={trace.story}
          irregularities={trace.irregularities}
          names={trace.names}
        />
      </div>
      <Panel title={text.views.receptacle.facts}>
        <BagFacts trace={trace} />
      </Panel>
    </div>
  );
}

function Contents({ trace: { receptacle } }: { readonly trace: ReceptacleTrace }) {
  const text = useText();
  const words = text.views.list;
  if (receptacle.contents.length === 0) return <EmptyState title={text.views.receptacle.noContents} />;
  const mass = receptacle.contents.reduce((sum, line) => sum + line.massGrams, 0);
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{words.number}</th>
            <th scope="col">{words.secrecy}</th>
            <th scope="col" className={classes.number}>
              {words.mass}
            </th>
          </tr>
        </thead>
        <tbody>
          {receptacle.contents.map((line) => (
            <tr key={line.item}>
              <td>
                <SubjectLink subject={`item:${line.item}`} />
              </td>
              <td>
                <SecrecyBadge secrecy={line.secrecy} />
              </td>
              <td className={classes.number}>{formatMass(line.massGrams)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={2}>{text.common.pieces({ count: formatNumber(receptacle.contents.length) })}</td>
            <td className={classes.number}>{formatMass(mass)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function BagFacts({ trace: { receptacle: bag, names } }: { readonly trace: ReceptacleTrace }) {
  const text = useText();
  const words = text.views.list;
  return (
    <Facts
      rows={[
        [words.holder, <CustodianLink key="holder" custodian={bag.custodian} names={names} />],
        [words.since, <Moment key="since" at={bag.since} />],
        [words.evidence, <EvidenceMark key="evidence" evidence={bag.evidence} />],
        bag.despatch !== null && [words.despatch, <SubjectLink key="despatch" subject={`despatch:${bag.despatch}`} />],
        bag.destination !== null && [words.destination, names[bag.destination] ?? bag.destination],
        bag.bagNumber !== null && [words.bag, String(bag.bagNumber)],
        bag.label !== null && [words.label, <Code key="label" value={bag.label} copyable />],
        [
          words.seal,
          bag.seal === null ? (
            words.none
          ) : (
            <>
              <Code value={bag.seal.number} />{' '}
              {bag.seal.state !== 'intact' && <Chip tone="bad">{text.domain.sealState[bag.seal.state]}</Chip>}
            </>
          ),
        ],
        [words.tare, formatMass(bag.tareGrams)],
        bag.grossGrams !== null && [words.gross, formatMass(bag.grossGrams)],
        [
          words.locator,
          bag.locator === null ? (
            words.none
          ) : (
            <>
              <Code value={bag.locator.serial} /> {!bag.locator.active && <Chip tone="bad">{words.locatorSilent}</Chip>}
            </>
          ),
        ],
        bag.substitute !== null && [
          words.reconciled,
          <Chip key="substitute" tone={bag.substitute.reconciled === 'agrees' ? 'done' : 'warn'}>
            {bag.substitute.reconciled === null
              ? words.substitute
              : text.domain.reconciliation[bag.substitute.reconciled]}
          </Chip>,
        ],
        bag.handover !== null && [
          text.nav.handovers,
          <SubjectLink key="handover" subject={`handover:${bag.handover}`} name={bag.handover.slice(0, 8)} />,
        ],
      ]}
    />
  );
}
