import { In, Repository } from 'typeorm';

import { Device } from './device.entity';

export interface Reading {
  deviceId: number;
  celsius: number;
}

export class ReadingService {
  constructor(private readonly deviceRepository: Repository<Device>) {}

  /** Labels for the chart, one per reading. */
  async labels(readings: Reading[]): Promise<string[]> {
    const labels: string[] = [];
    const ids = [...new Set(readings.map((reading) => reading.deviceId))];
    const devices = await this.deviceRepository.findBy({ id: In(ids) });
    const byId = new Map(devices.map((device) => [device.id, device]));
    for (const reading of readings) {
      const device = byId.get(reading.deviceId);
      labels.push(`${device?.name ?? 'unknown'}: ${reading.celsius.toFixed(1)} °C`);
    }
    return labels;
  }
}
