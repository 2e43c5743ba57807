/** One name on the sea, hand-written; longitude and latitude in degrees. */
export interface SeaLabel {
  readonly name: string;
  readonly kind: 'sea' | 'archipelago' | 'island';
  readonly at: readonly [lon: number, lat: number];
  /** The side of the text that stands at the point. Towards the open sea it covers no coast. */
  readonly anchor?: 'left';
}

/** Names of the sea, the two archipelagos and the island special zones, as Việt Nam writes them. */
export const SEA_LABELS: readonly SeaLabel[] = [
  { name: 'BIỂN ĐÔNG', kind: 'sea', at: [111.5, 13.2] },
  { name: 'VỊNH BẮC BỘ', kind: 'sea', at: [107.9, 19.8] },
  { name: 'VỊNH THÁI LAN', kind: 'sea', at: [103.3, 9.0] },
  { name: 'Quần đảo Hoàng Sa\n(TP. Đà Nẵng, Việt Nam)', kind: 'archipelago', at: [111.1, 16.45], anchor: 'left' },
  { name: 'Quần đảo Trường Sa\n(tỉnh Khánh Hòa, Việt Nam)', kind: 'archipelago', at: [113.8, 9.7] },
  { name: 'Đặc khu Phú Quốc', kind: 'island', at: [103.98, 10.25] },
  { name: 'Đặc khu Côn Đảo', kind: 'island', at: [106.61, 8.7] },
  { name: 'Đặc khu Lý Sơn', kind: 'island', at: [109.12, 15.38] },
  { name: 'Đặc khu Phú Quý', kind: 'island', at: [108.94, 10.53] },
  { name: 'Đặc khu Cồn Cỏ', kind: 'island', at: [107.34, 17.16] },
  { name: 'Đặc khu Bạch Long Vĩ', kind: 'island', at: [107.73, 20.13] },
  { name: 'Đặc khu Thổ Châu', kind: 'island', at: [103.48, 9.3] },
];

/** Some islands of both archipelagos, too small for any coast line: drawn as points. About 1 km. */
export const ISLETS: readonly (readonly [lon: number, lat: number])[] = [
  // Hoàng Sa: Hoàng Sa, Hữu Nhật, Quang Ảnh, Duy Mộng, Quang Hòa, Tri Tôn, Phú Lâm, Linh Côn, Đảo Cây, Đảo Bắc, Bạch Quy.
  [111.61, 16.53],
  [111.59, 16.5],
  [111.51, 16.45],
  [111.74, 16.46],
  [111.71, 16.45],
  [111.2, 15.78],
  [112.34, 16.83],
  [112.73, 16.67],
  [112.27, 16.98],
  [112.31, 16.96],
  [111.76, 16.06],
  // Trường Sa: Trường Sa, Đá Tây, Trường Sa Đông, Đá Lát, Phan Vinh, An Bang, Song Tử Tây, Nam Yết, Sơn Ca, Sinh Tồn,
  // Sinh Tồn Đông, Cô Lin, Tiên Nữ, Núi Le, Tốc Tan, Thị Tứ, Ba Bình, Bến Lạc, Bình Nguyên, Vĩnh Viễn.
  [111.92, 8.65],
  [112.2, 8.85],
  [112.35, 8.93],
  [111.67, 8.67],
  [113.7, 8.97],
  [112.92, 7.88],
  [114.33, 11.43],
  [114.37, 10.18],
  [114.48, 10.38],
  [114.33, 9.89],
  [114.56, 9.9],
  [114.25, 9.77],
  [114.65, 8.86],
  [114.2, 8.7],
  [113.97, 8.8],
  [114.28, 11.05],
  [114.37, 10.38],
  [115.02, 11.08],
  [115.8, 10.82],
  [115.81, 10.74],
];
