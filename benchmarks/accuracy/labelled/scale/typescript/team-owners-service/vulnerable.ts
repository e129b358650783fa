import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, Repository } from 'typeorm';

import { Team } from './team.entity';
import { User } from './user.entity';

@Injectable()
export class TeamService {
  constructor(
    @InjectRepository(Team) private readonly teamRepository: Repository<Team>,
    @InjectRepository(User) private readonly userRepository: Repository<User>,
  ) {}

  private async ownerOf(team: Team): Promise<User | null> {
    return this.userRepository.findOne({ where: { id: team.ownerId } });
  }

  /** The newest teams, each with the name of its owner. */
  async newest(limit: number) {
    const teams = await this.teamRepository.find({ order: { createdAt: 'DESC' }, take: Math.min(limit, 100) });
    const cards = [];
    for (const team of teams) {
      const owner = await this.ownerOf(team);
      cards.push({ title: team.title, owner: owner?.name ?? null });
    }
    return cards;
  }
}
