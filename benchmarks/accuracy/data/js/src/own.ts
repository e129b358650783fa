import { formatPrice, formatWeight } from './helpers_typed'; // exists: formatPrice // absent: formatWeight
import * as typed from './helpers_typed';
import { settle } from './settlement'; // absent: ./settlement
import { Clock } from '@/clock'; // exists: Clock
import leftPadding from 'left-padding-helper'; // absent: left-padding-helper
import dotenv from 'dotenv-flow-loader/config'; // absent: dotenv-flow-loader/config

export const price = typed.formatPrice(3); // exists: formatPrice
export const weight = typed.formatVolume(3); // absent: formatVolume
export const rest = [formatWeight, settle, new Clock().now(), leftPadding, dotenv]; // exists: now
