import { idOf, kindOf, type BookEntry } from '@giaolien/kernel';
import { formatMass, formatMoment, useText } from '@giaolien/ui';
import type { ListProps } from '../handover/list-stage.tsx';
import { partyName } from '../parts/parties.ts';
import { TableHeads } from '../parts/table-heads.tsx';
import classes from './book.module.css';

interface BookSheetProps extends ListProps {
  readonly entries: readonly BookEntry[];
}

/** The page as it is printed on A4: what the covers show and nothing else, and room for two signatures (R3.15, R3.20). */
export function BookSheet({ handover, entries, names, trips }: BookSheetProps) {
  const text = useText();
  const words = text.floor.book;
  const place = names[handover.place] ?? handover.place;
  const list = { form: text.domain.handoverForm[handover.form], number: String(handover.number) };
  return (
    <article className={classes.sheet} aria-label={words.step}>
      <header className={classes.head}>
        <p className={classes.office}>{place}</p>
        <h3 className={classes.title}>{words.title}</h3>
        <p className={classes.meta}>
          {words.list(list)} · {words.at({ place })}
          {handover.bookPage !== null && ` · ${words.page({ page: String(handover.bookPage) })}`}
        </p>
        {handover.receivedAt === null && <p className={classes.draft}>{words.draft}</p>}
      </header>
      <table className={classes.table}>
        <TableHeads heads={words.heads} />
        <tbody>
          {entries.map((entry) => (
            <EntryRow key={entry.subject} entry={entry} />
          ))}
        </tbody>
      </table>
      <div className={classes.signatures}>
        <Side
          label={words.giver}
          party={partyName(handover.giver, names, trips)}
          person={handover.givenBy === null ? '' : (names[handover.givenBy] ?? '')}
          when={handover.givenAt === null ? '' : `${words.givenAt} ${formatMoment(handover.givenAt)}`}
        />
        <Side
          label={words.receiver}
          party={partyName(handover.receiver, names, trips)}
          person=""
          when={handover.receivedAt === null ? '' : `${words.receivedAt} ${formatMoment(handover.receivedAt)}`}
        />
      </div>
      <p className={classes.foot}>{words.foot}</p>
    </article>
  );
}

function EntryRow({ entry }: { readonly entry: BookEntry }) {
  const text = useText();
  const words = text.floor.book;
  return (
    <tr>
      <td>{entry.number}</td>
      <td className={classes.code}>{idOf(entry.subject)}</td>
      <td>{kindOf(entry.subject) === 'receptacle' ? words.bag : words.item}</td>
      <td>
        {entry.secrecy} · {text.domain.secrecy[entry.secrecy]}
      </td>
      <td className={classes.number}>{entry.items}</td>
      <td className={classes.number}>{formatMass(entry.massGrams)}</td>
      <td>{entry.sealState === null ? '' : text.domain.sealState[entry.sealState]}</td>
    </tr>
  );
}

interface SideProps {
  readonly label: string;
  readonly party: string;
  readonly person: string;
  readonly when: string;
}

function Side({ label, party, person, when }: SideProps) {
  const text = useText();
  return (
    <div className={classes.side}>
      <p className={classes.sideLabel}>{label}</p>
      <p>{party}</p>
      <p className={classes.when}>{when}</p>
      <p className={classes.hint}>{text.floor.book.signature}</p>
      <p className={classes.person}>{person}</p>
    </div>
  );
}
