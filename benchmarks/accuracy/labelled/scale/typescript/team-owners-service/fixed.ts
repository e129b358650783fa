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

  private async ownersOf(teams: Team[]): Promise<Map<number, User>> {
    const users = await this.userRepository.find({ where: { id: In(teams.map((team) => team.ownerId)) } });
    return new Map(users.map((user) => [user.id, user]));
  }

  /** The newest teams, each with the name of its owner. */
  async newest(limit: number) {
    const teams = await this.teamRepository.find({ order: { createdAt: 'DESC' }, take: Math.min(limit, 100) });
    const owners = await this.ownersOf(teams);
    return teams.map((team) => ({ title: team.title, owner: owners.get(team.ownerId)?.name ?? null }));
  }
}
