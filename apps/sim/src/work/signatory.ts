import type { Chance } from '../chance/chance.ts';

const FAMILY = [
  'Nguyễn',
  'Nguyễn',
  'Nguyễn',
  'Trần',
  'Trần',
  'Lê',
  'Lê',
  'Phạm',
  'Hoàng',
  'Huỳnh',
  'Phan',
  'Vũ',
  'Võ',
  'Đặng',
  'Bùi',
  'Đỗ',
];
const MIDDLE = ['Thị', 'Văn', 'Minh', 'Ngọc', 'Thanh', 'Thu', 'Đức', 'Hữu', 'Kim', 'Quốc'];
const GIVEN = [
  'Anh',
  'Bình',
  'Châu',
  'Dung',
  'Hà',
  'Hạnh',
  'Hoa',
  'Hùng',
  'Khánh',
  'Lan',
  'Linh',
  'Mai',
  'Nam',
  'Nga',
  'Phúc',
  'Sơn',
  'Tâm',
  'Thảo',
  'Trang',
  'Yến',
];

/** The name of somebody who signs for a body: family, middle, given. No relation to any real person. */
export function signatoryName(chance: Chance): string {
  return [chance.pick(FAMILY), chance.pick(MIDDLE), chance.pick(GIVEN)].join(' ');
}
