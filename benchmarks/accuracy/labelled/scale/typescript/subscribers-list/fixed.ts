import { Controller, Get, Query, ParseIntPipe, DefaultValuePipe } from '@nestjs/common';

import { PrismaService } from '../prisma.service';

const MOST = 100;

@Controller('subscribers')
export class SubscribersController {
  constructor(private readonly prisma: PrismaService) {}

  @Get()
  async list(@Query('after', new DefaultValuePipe(0), ParseIntPipe) after: number) {
    const subscribers = await this.prisma.subscriber.findMany({
      where: { id: { gt: after } },
      orderBy: { id: 'asc' },
      select: { id: true, email: true },
      take: MOST,
    });
    return { after, subscribers };
  }

  @Get('count')
  async count() {
    return { count: await this.prisma.subscriber.count() };
  }
}
