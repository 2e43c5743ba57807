import type { NationNetwork } from '@giaolien/catalogue';
import type { Role } from '@giaolien/kernel';
import { DEMONSTRATION_PIN, sampleBadgeOf } from '../auth/sample-badges.ts';

const ROLE_NAMES: Readonly<Record<Exclude<Role, 'watch'>, string>> = {
  clerk: 'Giao dịch viên',
  controller: 'Kiểm soát viên',
  sorter: 'Nhân viên khai thác',
  driver: 'Lái xe',
  courier: 'Bưu tá',
  dispatcher: 'Điều hành vận chuyển',
  monitor: 'Giám sát mạng lưới',
  administrator: 'Quản trị hệ thống',
  inspector: 'Kiểm tra bảo mật',
};

/** What a person reads when the server is up: where it is, and with which samples to sign in. */
export interface Welcome {
  readonly address: string;
  readonly network: NationNetwork;
  /** Absent where the database is no demonstration. */
  readonly password?: string | undefined;
  readonly isLiving: boolean;
  /** What keeps the keys, in the words of the provider. */
  readonly keys: string;
  readonly seconds: number;
}

/** The text printed at the start. */
export function renderWelcome({ address, network, password, isLiving, seconds, keys }: Welcome): string {
  const { nation } = network;
  const count = (value: number) => value.toLocaleString('vi-VN');
  const lines = [
    '',
    `  Giao Liên · Mạng bưu chính KT1                     sẵn sàng sau ${seconds.toLocaleString('vi-VN')} giây`,
    '',
    `  Địa chỉ      ${address}`,
    `  Mạng lưới    ${count(nation.provinces.length)} tỉnh, thành phố · ${count(nation.communes.length)} xã, phường, đặc khu · ` +
      `${count(nation.facilities.length)} bưu cục · ${count(nation.bodies.length)} cơ quan · ${count(nation.routes.length)} đường thư`,
    `  Khoá         ${keys}`,
  ];
  if (password !== undefined) {
    lines.push(
      `  Dữ liệu      trình diễn${isLiving ? ', mạng lưới đang vận hành (GIAOLIEN_SIM=off để tắt)' : ''}`,
      '',
      `  Tài khoản mẫu, mật khẩu chung: ${password}`,
      `  Đổi người nhanh ở máy quầy: thẻ ${sampleBadgeOf('<mã đăng nhập>')}, PIN ${DEMONSTRATION_PIN}`,
      '',
      ...renderTable(rowsOf(network)),
    );
  }
  lines.push('', '  Dừng: Ctrl+C', '');
  return lines.join('\n');
}

function rowsOf(network: NationNetwork): readonly (readonly string[])[] {
  const rows = network.nation.samples.map(({ person, role }) => {
    const known = network.findPerson(person);
    const facility = known === undefined ? '' : (network.findName(known.facility) ?? known.facility);
    return [role === 'watch' ? role : ROLE_NAMES[role], person, known?.name ?? '', facility];
  });
  return [['Vai trò', 'Mã đăng nhập', 'Họ tên', 'Đơn vị'], ...rows];
}

function renderTable(rows: readonly (readonly string[])[]): readonly string[] {
  // Composed Vietnamese letters are one unit of text each, so the length is the width.
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lineOf = (row: readonly string[]) =>
    `  ${row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('   ')
      .trimEnd()}`;
  const [head = [], ...body] = rows;
  return [lineOf(head), `  ${widths.map((width) => '─'.repeat(width)).join('   ')}`, ...body.map(lineOf)];
}
