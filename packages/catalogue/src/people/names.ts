import { drawFrom, pick } from './chance.ts';

// Repeated by rough frequency in the population.
const FAMILY =
  'Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Trần Trần Trần Lê Lê Lê Phạm Phạm Hoàng Huỳnh Phan Vũ Võ ' +
  'Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Mai Trương Đoàn Trịnh Lâm Cao Tô Hà Lương Tạ Châu';
const MEN_MIDDLE = 'Văn Văn Văn Đức Minh Quang Hữu Quốc Xuân Thanh Ngọc Duy Anh Công Đình Tuấn Việt Trung';
const MEN_GIVEN =
  'Hùng Dũng Cường Tuấn Nam Hải Sơn Long Thắng Bình An Khoa Phúc Đạt Toàn Tâm Trung Hiếu Lâm Quân Vinh Tiến Thành ' +
  'Kiên Phong Huy Khánh Nghĩa Thịnh Trí';
const WOMEN_MIDDLE = 'Thị Thị Thị Thị Ngọc Thu Thanh Minh Phương Kim Hồng Bích Thùy Mỹ Khánh Quỳnh';
const WOMEN_GIVEN =
  'Lan Hoa Hương Mai Hạnh Nga Thủy Trang Linh Hà Hằng Yến Dung Ngân Thảo Vân Nhung Loan Phượng Oanh Tuyết Liên Chi ' +
  'Quyên Diệp My Trâm Xuân Cúc Thơ';

/** A Vietnamese name drawn from an id: family, middle, given. No relation to any real person. */
export function nameFor(id: string): string {
  const isMan = drawFrom(`${id}/gender`) % 2 === 0;
  const middle = isMan ? MEN_MIDDLE : WOMEN_MIDDLE;
  const given = isMan ? MEN_GIVEN : WOMEN_GIVEN;
  return [
    pick(FAMILY.split(' '), `${id}/family`),
    pick(middle.split(' '), `${id}/middle`),
    pick(given.split(' '), `${id}/given`),
  ].join(' ');
}
