import { BREACH_CODES, RULES, sourceText, type IrregularityCode } from '@giaolien/kernel';
import { Moment, useText, type Messages } from '@giaolien/ui';
import type { IrregularityRow, Names } from '../../api/answers.ts';
import { Facts } from '../../shell/page.tsx';

/** Where a case comes from and, once it is closed, what was found. */
export function CaseFacts({ irregularity, names }: { readonly irregularity: IrregularityRow; readonly names: Names }) {
  const text = useText();
  const words = text.cases;
  const nameOf = (id: string) => names[id] ?? id;
  const { code, body, at, by, raisedAt, concerns, closedAt, closedBy, finding, measures } = irregularity;
  const rule = ruleOf(code);
  return (
    <Facts
      rows={[
        [words.raisedAt, <Moment key="at" at={raisedAt} />],
        [words.where, nameOf(at)],
        [words.raisedBy, by === 'watch' ? text.domain.role.watch : nameOf(by)],
        body !== null && [text.views.search.kinds.body, nameOf(body)],
        concerns.length > 0 && [words.concerns, concerns.map(nameOf).join('; ')],
        rule !== undefined && [words.rule, rule],
        finding !== null && [words.finding, text.domain.finding[finding]],
        finding !== null && [words.responsible, responsibleName(irregularity, names, text)],
        measures.length > 0 && [words.measures, measures.map((measure) => text.domain.measure[measure]).join('; ')],
        closedAt !== null && [words.closedAt, <Moment key="closed" at={closedAt} />],
        closedBy !== null && [words.closedBy, nameOf(closedBy)],
      ]}
    />
  );
}

function responsibleName({ responsible }: IrregularityRow, names: Names, text: Messages): string {
  if (responsible === null) return text.cases.nobody;
  return responsible === 'outside' ? text.cases.outside : (names[responsible] ?? responsible);
}

/** Id and source of the rule that was broken; undefined where what happened breaks none. */
function ruleOf(code: IrregularityCode): string | undefined {
  const breach = BREACH_CODES.find((one) => one === code);
  return breach === undefined ? undefined : `${RULES[breach].id} · ${sourceText(breach)}`;
}
