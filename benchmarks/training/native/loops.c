/* Training as one would write it in C: one sample after the other, loops of a fixed length, whatever gcc makes of them. */
#include "program.h"

static struct { real w1[H][2], b1[H], w2[H][H], b2[H], w3[H], b3; } net, gradient;
static int position;

static inline real forward(real x, real y, real h1[H], real h2[H]) {
  for (int i = 0; i < H; i++) h1[i] = net.b1[i] + net.w1[i][0] * x + net.w1[i][1] * y;
  activate(h1, H);
  for (int i = 0; i < H; i++) {
    real sum = net.b2[i];
    for (int k = 0; k < H; k++) sum += net.w2[i][k] * h1[k];
    h2[i] = sum;
  }
  activate(h2, H);
  real out = net.b3;
  for (int i = 0; i < H; i++) out += net.w3[i] * h2[i];
#ifdef TANH
  out = tanh_of(out);
#endif
  return out;
}

static inline void backward(real x, real y, const real h1[H], const real h2[H], real slope) {
  real d2[H], d1[H] = {0};
  for (int i = 0; i < H; i++) gradient.w3[i] += slope * h2[i], d2[i] = slope * net.w3[i];
  gradient.b3 += slope;
  through_activation(d2, h2, H);
  for (int i = 0; i < H; i++) {
    for (int k = 0; k < H; k++) gradient.w2[i][k] += d2[i] * h1[k], d1[k] += d2[i] * net.w2[i][k];
    gradient.b2[i] += d2[i];
  }
  through_activation(d1, h1, H);
  for (int i = 0; i < H; i++) {
    gradient.w1[i][0] += d1[i] * x, gradient.w1[i][1] += d1[i] * y;
    gradient.b1[i] += d1[i];
  }
}

static void update(void) {
  memset(&gradient, 0, sizeof gradient);
  for (int s = 0; s < BATCH; s++) {
    const real *point = points[position];
    real h1[H], h2[H];
    real out = forward(point[0], point[1], h1, h2);
    backward(point[0], point[1], h1, h2, output_slope(out, point[2]));
    position = (position + 1) % SAMPLES;
  }
  real *to = (real *)&net, *by = (real *)&gradient;
  for (int p = 0; p < PARAMETERS; p++) to[p] -= rate * (by[p] / BATCH + decay * to[p]);
}

static void evaluate(void) {
  for (int i = 0; i < cells; i++) {
    real h1[H], h2[H];
    outputs[i] = forward(grid_x[i], grid_y[i], h1, h2);
  }
}

static void set_parameters(const real *flat) {
  for (int i = 0; i < H; i++) net.w1[i][0] = *flat++, net.w1[i][1] = *flat++, net.b1[i] = *flat++;
  for (int i = 0; i < H; i++) {
    for (int k = 0; k < H; k++) net.w2[i][k] = *flat++;
    net.b2[i] = *flat++;
  }
  for (int k = 0; k < H; k++) net.w3[k] = *flat++;
  net.b3 = *flat;
}

static void get_parameters(real *flat) {
  for (int i = 0; i < H; i++) *flat++ = net.w1[i][0], *flat++ = net.w1[i][1], *flat++ = net.b1[i];
  for (int i = 0; i < H; i++) {
    for (int k = 0; k < H; k++) *flat++ = net.w2[i][k];
    *flat++ = net.b2[i];
  }
  for (int k = 0; k < H; k++) *flat++ = net.w3[k];
  *flat = net.b3;
}
