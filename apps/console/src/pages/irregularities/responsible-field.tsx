import { useText } from '@giaolien/ui';
import { Select } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import type { IrregularityRow, Names } from '../../api/answers.ts';
import { peopleQuery } from '../floor/parts/catalogue.ts';

interface ResponsibleFieldProps {
  readonly irregularity: IrregularityRow;
  readonly names: Names;
  /** A person of the register, or `outside`. */
  readonly value: string | null;
  readonly onChange: (responsible: string | null) => void;
}

/** Who answers for it: somebody outside the network, or a person of an office of the case. */
export function ResponsibleField({ irregularity, names, value, onChange }: ResponsibleFieldProps) {
  const text = useText();
  const offices = [irregularity.at, ...irregularity.concerns];
  const staff = useQueries({ queries: offices.map((office) => peopleQuery(office)) });
  return (
    <Select
      label={text.cases.responsible}
      placeholder={text.cases.responsibleHint}
      searchable
      clearable
      value={value}
      onChange={onChange}
      data={[
        { value: 'outside', label: text.cases.outside },
        ...offices.map((office, index) => ({
          group: names[office] ?? office,
          items: (staff[index]?.data?.people ?? []).map(({ id, name }) => ({ value: id, label: name })),
        })),
      ]}
    />
  );
}
