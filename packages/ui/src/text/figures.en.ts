import type { figuresVi } from './figures.vi.ts';

/** English of `figuresVi`. */
export const figuresEn = {
  title: 'Volume and quality',
  lead: 'by day of posting; an item counts once, at the office where it was posted',
  period: 'Days of posting, from – to',
  cut: 'Cut by',
  by: { office: 'By office', product: 'By product', day: 'By day' },
  key: { office: 'Office of posting', product: 'Product', day: 'Day of posting' },
  code: 'Code',
  accepted: 'Posted',
  standings: 'Now',
  standing: {
    inHand: 'At an office',
    underWay: 'Under way',
    suspended: 'Suspended',
    delivered: 'Delivered',
    returned: 'Returned',
    lost: 'Lost',
    cancelled: 'Cancelled',
  },
  qualities: 'On time',
  qualityHint: 'Of the items that saw a first attempt, or are overdue',
  quality: { all: 'All counted', excluding: 'Less force majeure' },
  kept: 'on time',
  missed: 'late',
  keptOf: (p: { kept: string; all: string }) => `${p.kept}/${p.all}`,
  total: 'Total',
  csv: 'Download CSV',
  print: 'Print',
  none: 'Nothing was posted in these days',
} satisfies typeof figuresVi;
