/** Colours of the map in one scheme. WebGL reads no CSS variables, so they stand here once more. */
export interface MapColours {
  readonly sea: string;
  readonly land: string;
  readonly home: string;
  readonly border: string;
  readonly commune: string;
  readonly river: string;
  readonly road: string;
  readonly rail: string;
  readonly coast: string;
  readonly seaText: string;
  readonly provinceText: string;
  readonly archipelagoText: string;
  readonly halo: string;
  readonly islet: string;
  readonly point: string;
  readonly office: string;
  readonly centre: string;
  readonly officeText: string;
  readonly cluster: string;
  readonly clusterText: string;
  readonly trip: string;
  readonly tripStale: string;
  readonly selection: string;
}

const light: MapColours = {
  sea: '#d6e4f0',
  land: '#eceee9',
  home: '#fdfdfb',
  border: '#b3bfce',
  commune: '#dfe4ea',
  river: '#bcd4e8',
  road: '#e3c998',
  rail: '#b9b9c4',
  coast: '#b6c6d4',
  seaText: '#5f82a3',
  provinceText: '#56627a',
  archipelagoText: '#a3121f',
  halo: '#ffffff',
  islet: '#a3121f',
  point: '#6d82a8',
  office: '#2a5fc4',
  centre: '#0f1b33',
  officeText: '#1b2a4a',
  cluster: '#b8c8e6',
  clusterText: '#24375e',
  trip: '#c05600',
  tripStale: '#8a8f9c',
  selection: '#d11a2a',
};

const dark: MapColours = {
  sea: '#0a131f',
  land: '#131b27',
  home: '#1b2a40',
  border: '#35496a',
  commune: '#243650',
  river: '#16304a',
  road: '#4d4430',
  rail: '#454b5c',
  coast: '#26354b',
  seaText: '#5f82a8',
  provinceText: '#93a3bf',
  archipelagoText: '#ff9d9d',
  halo: '#0a131f',
  islet: '#ff9d9d',
  point: '#5f7cad',
  office: '#79a6ff',
  centre: '#ffffff',
  officeText: '#dbe6fb',
  cluster: '#28406b',
  clusterText: '#cfdcf5',
  trip: '#ffb020',
  tripStale: '#7f889c',
  selection: '#ff6b6b',
};

/** The colours of a scheme. */
export function mapColours(scheme: 'light' | 'dark'): MapColours {
  return scheme === 'dark' ? dark : light;
}
