export interface Point {
  latitude: number;
  longitude: number;
}

export interface Service {
  locate(address: string): Promise<Point>;
}

const MOST = 5000;

/** Asks the service once for each address. */
export class Geocoder {
  private readonly pointCache = new Map<string, Point>();

  constructor(private readonly service: Service) {}

  async locate(address: string): Promise<Point> {
    const key = address.trim().toLowerCase();
    const known = this.pointCache.get(key);
    if (known) {
      return known;
    }
    const point = await this.service.locate(key);
    this.pointCache.set(key, point);
    if (this.pointCache.size > MOST) {
      const oldest = this.pointCache.keys().next().value as string;
      this.pointCache.delete(oldest);
    }
    return point;
  }
}
