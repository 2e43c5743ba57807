import { useText } from '@giaolien/ui';
import type { Cosignature, Proof } from '@giaolien/wire';
import { useQuery } from '@tanstack/react-query';
import { methodsQuery } from '../../api/account-queries.ts';
import { postJson } from '../../api/client.ts';
import { useSession } from '../../api/session.ts';
import { peopleQuery } from '../../pages/floor/parts/catalogue.ts';
import { Facts } from '../page.tsx';
import { witnessing, type Ticket, type WitnessedInput } from './asked.ts';
import { cosignedRows } from './cosigned.ts';
import { ProofDialog } from './dialog.tsx';
import { ProofForm } from './proof-form.tsx';
import classes from './proof.module.css';
import { useQuestion } from './question.ts';
import { waysHere } from './ways.ts';

/** Người thứ hai xác nhận: the witness sees what he puts his name to, and proves himself on this screen (12.2 #26). */
export function Witness() {
  const open = useQuestion(witnessing);
  if (open === undefined) return null;
  return <WitnessDialog input={open.asked} onAnswer={open.answer} />;
}

interface WitnessDialogProps {
  readonly input: WitnessedInput;
  readonly onAnswer: (ticket: Ticket | undefined) => void;
}

function WitnessDialog({ input, onAnswer }: WitnessDialogProps) {
  const text = useText();
  const words = text.entry.witness;
  const session = useSession();
  const witness = input.witness ?? '';
  const { data: methods } = useQuery(methodsQuery);
  const { data: staff } = useQuery(peopleQuery(session.facility));
  const name = staff?.people.find(({ id }) => id === witness)?.name ?? witness;
  async function prove(proof: Proof): Promise<void> {
    onAnswer(await postJson<Cosignature>('/cosignatures', { input, proof }));
  }
  return (
    <ProofDialog title={words.title} onTurnAway={() => onAnswer(undefined)}>
      <section className={classes.seen} aria-label={words.act[input.kind]}>
        <h3 className={classes.act}>{words.act[input.kind]}</h3>
        <Facts rows={cosignedRows(input, text, { [session.facility]: session.facilityName })} />
      </section>
      <p className={classes.who}>{name}</p>
      <p className={classes.lead}>{words.lead({ name })}</p>
      <ProofForm
        purpose="cosignature"
        person={witness}
        ways={waysHere(methods)}
        submit={words.submit}
        onProve={prove}
      />
    </ProofDialog>
  );
}
