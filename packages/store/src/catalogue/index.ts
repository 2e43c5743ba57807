export { CatalogueEmpty, openCatalogue, type CatalogueStore } from './catalogue.ts';
export { listLayers, readLayer, saveLayers, type StoredLayer } from './layers.ts';
export { loadNation } from './load.ts';
export { saveNation } from './save.ts';
export type { Revision } from './revise.ts';
