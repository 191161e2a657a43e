import { OWN_THREAD } from '../timeSlices.ts';
import { createTrainerHost } from './trainerHost.ts';

const host = createTrainerHost((report, transfer) => self.postMessage(report, { transfer }), OWN_THREAD);
self.addEventListener('message', ({ data }: MessageEvent<unknown>) => host.receive(data));
