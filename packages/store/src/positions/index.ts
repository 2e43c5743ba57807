export { createPositions, type Positions, type Sighting, type TripSighting } from './positions.ts';
