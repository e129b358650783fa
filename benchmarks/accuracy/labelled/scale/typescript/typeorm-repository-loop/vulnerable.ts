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
    for (const reading of readings) {
      const device = await this.deviceRepository.findOne({ where: { id: reading.deviceId } });
      labels.push(`${device?.name ?? 'unknown'}: ${reading.celsius.toFixed(1)} °C`);
    }
    return labels;
  }
}
