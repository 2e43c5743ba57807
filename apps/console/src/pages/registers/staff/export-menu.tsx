import type { FacilityId } from '@giaolien/kernel';
import { useText } from '@giaolien/ui';
import { TABLE_FORMATS, type TableFormat } from '@giaolien/wire';
import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { fetchFile, saveFile } from '../../../api/file.ts';
import { sentenceOf } from '../../../api/sentence.ts';

/** Takes the register out as a file: proven anew, and written to the security log. */
export function ExportMenu({ facility }: { readonly facility: FacilityId | undefined }) {
  const text = useText();
  const words = text.staff.list;
  const take = useMutation({
    mutationFn: (format: TableFormat) =>
      fetchFile(`/staff/export?format=${format}${facility === undefined ? '' : `&facility=${facility}`}`),
    onSuccess: saveFile,
    onError: (problem) =>
      notifications.show({ color: 'red', title: text.failure.refused, message: sentenceOf(problem, text) }),
  });
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={14} />} loading={take.isPending}>
          {words.export}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{words.exportHint}</Menu.Label>
        {TABLE_FORMATS.map((format) => (
          <Menu.Item key={format} onClick={() => take.mutate(format)}>
            {format.toUpperCase()}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
