export { createPositions, listPositions, type Positions, type Sighting, type TripSighting } from './positions.ts';
