/*
 * The limit of the machine: a layer's neurons lie side by side in vectors of -DVECTOR= bytes, and -DBLOCK= samples go
 * through a layer at a time, so that none waits for another.
 */
#include "program.h"

enum { WIDTH = H * sizeof(real) < VECTOR ? H * sizeof(real) : VECTOR, LANES = WIDTH / sizeof(real), VECS = H / LANES };
typedef real vec __attribute__((vector_size(WIDTH)));
typedef union { real at[H]; vec v[VECS]; } neurons;

/* w2[k] holds what goes out from neuron k of the first layer; w2_by_output[i] what comes in to neuron i of the second. */
static neurons w1[2], b1, w2[H], w2_by_output[H], b2, w3;
static real b3;
static int position;
typedef struct { neurons w1[2], b1, w2[H], b2, w3; real b3; } gradients;

static inline void forward(const real x[BLOCK], const real y[BLOCK], neurons h1[BLOCK], neurons h2[BLOCK], real out[BLOCK]) {
  for (int s = 0; s < BLOCK; s++)
    for (int v = 0; v < VECS; v++) h1[s].v[v] = b1.v[v] + w1[0].v[v] * x[s] + w1[1].v[v] * y[s];
  activate(h1[0].at, BLOCK * H);
  for (int s = 0; s < BLOCK; s++) {
    neurons sum = b2;
#pragma GCC unroll 16
    for (int k = 0; k < H; k++)
      for (int v = 0; v < VECS; v++) sum.v[v] += w2[k].v[v] * h1[s].at[k];
    h2[s] = sum;
  }
  activate(h2[0].at, BLOCK * H);
  for (int s = 0; s < BLOCK; s++) {
    vec products = w3.v[0] * h2[s].v[0];
    for (int v = 1; v < VECS; v++) products += w3.v[v] * h2[s].v[v];
    real sum = b3;
    for (int i = 0; i < LANES; i++) sum += products[i];
    out[s] = sum;
  }
#ifdef TANH
  for (int s = 0; s < BLOCK; s++) out[s] = tanh_of(out[s]);
#endif
}

static inline void backward(gradients *g, const real x[BLOCK], const real y[BLOCK], const neurons h1[BLOCK],
                            const neurons h2[BLOCK], const real slope[BLOCK]) {
  neurons d2[BLOCK], d1[BLOCK];
  for (int s = 0; s < BLOCK; s++) {
    for (int v = 0; v < VECS; v++) g->w3.v[v] += h2[s].v[v] * slope[s], d2[s].v[v] = w3.v[v] * slope[s];
    g->b3 += slope[s];
  }
  through_activation(d2[0].at, h2[0].at, BLOCK * H);
  for (int s = 0; s < BLOCK; s++) {
    neurons sum = {{0}};
#pragma GCC unroll 16
    for (int i = 0; i < H; i++)
      for (int v = 0; v < VECS; v++) sum.v[v] += w2_by_output[i].v[v] * d2[s].at[i];
    d1[s] = sum;
    for (int v = 0; v < VECS; v++) g->b2.v[v] += d2[s].v[v];
  }
  for (int first = 0; first < H; first += 8) {
    neurons sums[8];
    for (int k = 0; k < 8; k++) sums[k] = g->w2[first + k];
    for (int s = 0; s < BLOCK; s++)
#pragma GCC unroll 8
      for (int k = 0; k < 8; k++)
        for (int v = 0; v < VECS; v++) sums[k].v[v] += d2[s].v[v] * h1[s].at[first + k];
    for (int k = 0; k < 8; k++) g->w2[first + k] = sums[k];
  }
  through_activation(d1[0].at, h1[0].at, BLOCK * H);
  for (int s = 0; s < BLOCK; s++)
    for (int v = 0; v < VECS; v++) {
      g->w1[0].v[v] += d1[s].v[v] * x[s];
      g->w1[1].v[v] += d1[s].v[v] * y[s];
      g->b1.v[v] += d1[s].v[v];
    }
}

static inline void descend(neurons *p, const neurons *g, int count) {
  real *to = p->at;
  const real *by = g->at;
  for (int i = 0; i < count * H; i++) to[i] -= rate * (by[i] * ((real)1 / BATCH) + decay * to[i]);
}

static void by_output(void) {
  for (int i = 0; i < H; i++)
    for (int k = 0; k < H; k++) w2_by_output[i].at[k] = w2[k].at[i];
}

static void update(void) {
  gradients g;
  memset(&g, 0, sizeof g);
  for (int from = 0; from < BATCH; from += BLOCK) {
    neurons h1[BLOCK], h2[BLOCK];
    real x[BLOCK], y[BLOCK], out[BLOCK], slope[BLOCK];
    for (int s = 0; s < BLOCK; s++) x[s] = points[position + s][0], y[s] = points[position + s][1];
    forward(x, y, h1, h2, out);
    for (int s = 0; s < BLOCK; s++) slope[s] = output_slope(out[s], points[position + s][2]);
    backward(&g, x, y, h1, h2, slope);
    position = (position + BLOCK) % SAMPLES;
  }
  descend(w1, g.w1, 2), descend(&b1, &g.b1, 1), descend(w2, g.w2, H), descend(&b2, &g.b2, 1), descend(&w3, &g.w3, 1);
  b3 -= rate * (g.b3 / BATCH + decay * b3);
  by_output();
}

/* Here the points lie side by side, because nothing has to be summed over them. */
typedef real lanes __attribute__((vector_size(VECTOR), may_alias));
enum { POINTS = VECTOR / sizeof(real) };

static void evaluate(void) {
  for (int from = 0; from < cells; from += POINTS) {
    lanes x, y, h1[H], h2[H], out = {0};
    memcpy(&x, grid_x + from, sizeof x), memcpy(&y, grid_y + from, sizeof y);
    for (int i = 0; i < H; i++) h1[i] = b1.at[i] + w1[0].at[i] * x + w1[1].at[i] * y;
    activate((real *)h1, H * POINTS);
    for (int i = 0; i < H; i++) {
      lanes sum = b2.at[i] + w2_by_output[i].at[0] * h1[0];
#pragma GCC unroll 16
      for (int k = 1; k < H; k++) sum += w2_by_output[i].at[k] * h1[k];
      h2[i] = sum;
    }
    activate((real *)h2, H * POINTS);
    for (int i = 0; i < H; i++) out += w3.at[i] * h2[i];
    out += b3;
#ifdef TANH
    activate((real *)&out, POINTS);
#endif
    memcpy(outputs + from, &out, sizeof out);
  }
}

static void set_parameters(const real *flat) {
  for (int i = 0; i < H; i++) w1[0].at[i] = *flat++, w1[1].at[i] = *flat++, b1.at[i] = *flat++;
  for (int i = 0; i < H; i++) {
    for (int k = 0; k < H; k++) w2[k].at[i] = *flat++;
    b2.at[i] = *flat++;
  }
  for (int k = 0; k < H; k++) w3.at[k] = *flat++;
  b3 = *flat;
  by_output();
}

static void get_parameters(real *flat) {
  for (int i = 0; i < H; i++) *flat++ = w1[0].at[i], *flat++ = w1[1].at[i], *flat++ = b1.at[i];
  for (int i = 0; i < H; i++) {
    for (int k = 0; k < H; k++) *flat++ = w2[k].at[i];
    *flat++ = b2.at[i];
  }
  for (int k = 0; k < H; k++) *flat++ = w3.at[k];
  *flat = b3;
}
