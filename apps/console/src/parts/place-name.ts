/** The name of an office without what every office has in its name: on a small map the place is enough. */
export function placeName(name: string): string {
  return name.replace(/^(?:Trung tâm khai thác|Bưu cục) KT1 /, '');
}
