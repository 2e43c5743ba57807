/** Name of a province and about where its name is written, hand-set; longitude and latitude in degrees. */
export interface ProvinceLabel {
  readonly code: string;
  readonly name: string;
  readonly at: readonly [lon: number, lat: number];
}

/** The 34 provinces since 1 July 2025. */
export const PROVINCE_LABELS: readonly ProvinceLabel[] = [
  { code: '01', name: 'Hà Nội', at: [105.7, 21.05] },
  { code: '04', name: 'Cao Bằng', at: [106.1, 22.75] },
  { code: '08', name: 'Tuyên Quang', at: [105.1, 22.5] },
  { code: '11', name: 'Điện Biên', at: [103.05, 21.7] },
  { code: '12', name: 'Lai Châu', at: [103.2, 22.3] },
  { code: '14', name: 'Sơn La', at: [104.0, 21.2] },
  { code: '15', name: 'Lào Cai', at: [104.3, 22.05] },
  { code: '19', name: 'Thái Nguyên', at: [105.85, 22.0] },
  { code: '20', name: 'Lạng Sơn', at: [106.65, 21.85] },
  { code: '22', name: 'Quảng Ninh', at: [107.3, 21.25] },
  { code: '24', name: 'Bắc Ninh', at: [106.3, 21.3] },
  { code: '25', name: 'Phú Thọ', at: [105.2, 20.85] },
  { code: '31', name: 'Hải Phòng', at: [106.5, 20.85] },
  { code: '33', name: 'Hưng Yên', at: [106.35, 20.55] },
  { code: '37', name: 'Ninh Bình', at: [105.95, 20.2] },
  { code: '38', name: 'Thanh Hóa', at: [105.3, 20.0] },
  { code: '40', name: 'Nghệ An', at: [104.9, 19.2] },
  { code: '42', name: 'Hà Tĩnh', at: [105.75, 18.3] },
  { code: '44', name: 'Quảng Trị', at: [106.5, 17.2] },
  { code: '46', name: 'Huế', at: [107.5, 16.3] },
  { code: '48', name: 'Đà Nẵng', at: [107.95, 15.65] },
  { code: '51', name: 'Quảng Ngãi', at: [108.15, 14.75] },
  { code: '52', name: 'Gia Lai', at: [108.4, 13.9] },
  { code: '56', name: 'Khánh Hòa', at: [108.95, 12.1] },
  { code: '66', name: 'Đắk Lắk', at: [108.45, 12.75] },
  { code: '68', name: 'Lâm Đồng', at: [107.95, 11.65] },
  { code: '75', name: 'Đồng Nai', at: [107.05, 11.45] },
  { code: '79', name: 'TP. Hồ Chí Minh', at: [106.75, 10.85] },
  { code: '80', name: 'Tây Ninh', at: [106.1, 11.0] },
  { code: '82', name: 'Đồng Tháp', at: [105.9, 10.45] },
  { code: '86', name: 'Vĩnh Long', at: [106.25, 10.0] },
  { code: '91', name: 'An Giang', at: [105.1, 10.15] },
  { code: '92', name: 'Cần Thơ', at: [105.75, 9.75] },
  { code: '96', name: 'Cà Mau', at: [105.15, 9.15] },
];
