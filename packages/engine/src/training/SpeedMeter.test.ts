import { expect, test } from 'vitest';
import { SpeedMeter } from './SpeedMeter.ts';

test('a speed is told once there was enough to measure, and then from the time since', () => {
  const meter = new SpeedMeter();
  meter.add(1000, 100);
  expect(meter.samplesPerSecond).toBeUndefined();
  meter.add(1000, 100);
  expect(meter.samplesPerSecond).toBe(10_000);
  meter.add(6000, 150);
  expect(meter.samplesPerSecond).toBe(10_000);
  meter.add(2000, 50);
  expect(meter.samplesPerSecond).toBe(40_000);
});
