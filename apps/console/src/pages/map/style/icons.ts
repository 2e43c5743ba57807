import type { Map as MapLibre } from 'maplibre-gl';
import type { MapColours } from './colours.ts';
import { TRIP_ICONS } from './trip-layers.ts';

const SIZE = 44;
const PIXEL_RATIO = 2;

/**
 * Puts the vehicle signs on the map: a solid arrow for a fresh position, a hollow one for an old one, a hollow ring
 * with a question mark for a lost one, a square for a trip that stands at a stop.
 */
export function addTripIcons(map: MapLibre, colours: MapColours): void {
  add(map, TRIP_ICONS.fresh, (pen) => arrow(pen, colours.trip, colours.halo, true));
  add(map, TRIP_ICONS.stale, (pen) => arrow(pen, colours.tripStale, colours.halo, false));
  add(map, TRIP_ICONS.lost, (pen) => lost(pen, colours.tripStale, colours.halo));
  add(map, TRIP_ICONS.standing, (pen) => standing(pen, colours.trip, colours.halo));
}

function add(map: MapLibre, name: string, draw: (pen: CanvasRenderingContext2D) => void): void {
  const canvas = document.createElement('canvas');
  canvas.width = SIZE;
  canvas.height = SIZE;
  const pen = canvas.getContext('2d');
  if (pen === null) return;
  pen.translate(SIZE / 2, SIZE / 2);
  draw(pen);
  if (map.hasImage(name)) map.removeImage(name);
  map.addImage(name, pen.getImageData(0, 0, SIZE, SIZE), { pixelRatio: PIXEL_RATIO });
}

function arrow(pen: CanvasRenderingContext2D, colour: string, edge: string, solid: boolean): void {
  pen.beginPath();
  pen.moveTo(0, -17);
  pen.lineTo(12, 14);
  pen.lineTo(0, 8);
  pen.lineTo(-12, 14);
  pen.closePath();
  pen.lineJoin = 'round';
  pen.lineWidth = 6;
  pen.strokeStyle = edge;
  pen.stroke();
  pen.fillStyle = solid ? colour : edge;
  pen.fill();
  pen.lineWidth = solid ? 1 : 3;
  pen.strokeStyle = colour;
  pen.stroke();
}

function lost(pen: CanvasRenderingContext2D, colour: string, edge: string): void {
  pen.beginPath();
  pen.arc(0, 0, 13, 0, 2 * Math.PI);
  pen.fillStyle = edge;
  pen.fill();
  pen.lineWidth = 3;
  pen.setLineDash([5, 4]);
  pen.strokeStyle = colour;
  pen.stroke();
  pen.fillStyle = colour;
  pen.font = "700 18px 'Inter Variable', sans-serif";
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillText('?', 0, 1);
}

function standing(pen: CanvasRenderingContext2D, colour: string, edge: string): void {
  pen.beginPath();
  pen.roundRect(-9, -9, 18, 18, 4);
  pen.lineWidth = 6;
  pen.strokeStyle = edge;
  pen.stroke();
  pen.fillStyle = edge;
  pen.fill();
  pen.lineWidth = 3.5;
  pen.strokeStyle = colour;
  pen.stroke();
}
