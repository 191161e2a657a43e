/*
 * What the C programs share: numbers in, answers out, and tanh.
 *
 * Compiled with -DREAL=double|float -DH=neurons of each of the two hidden layers -DBATCH= -DSAMPLES=, and with -DTANH
 * (tanh everywhere, squared error) or without (ReLU, linear output, hinge). The argument names a file of numbers:
 * learning rate, 2 · penalty, points (x, y, label), parameters in micrograd's order, cells of the grid, their x, their y.
 * Answers "step N" and "grid N" with seconds, "parameters" and "outputs" with numbers.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef REAL real;
enum { PARAMETERS = 3 * H + (H + 1) * H + H + 1 };

static real rate, decay;
static real points[SAMPLES][3];
static real *grid_x, *grid_y, *outputs;
static int cells;

/* What each program defines. */
static void set_parameters(const real *flat);
static void get_parameters(real *flat);
static void update(void);
static void evaluate(void);

/* tanh x = 1 − 2 / (e²ˣ + 1), with e²ˣ = 2ᵏ·eʳ, |r| ≤ ln 2 / 2, and eʳ by its Taylor series: no branch, no table. */
static inline real tanh_of(real x) {
  int is_double = sizeof(real) == 8;
  real limit = is_double ? 40 : 20, magic = is_double ? 0x1.8p52 : 0x1.8p23f;
  real t = x + x;
  t = t < limit ? t : limit;
  t = t > -limit ? t : -limit;
  real shifted = t * (real)1.4426950408889634 + magic;
  real k = shifted - magic;
  real r = is_double ? t - k * 0x1.62e42fefa3800p-1 - k * 0x1.ef35793c76730p-45
                     : t - k * (real)0.693359375 - k * (real)-2.12194440e-4;
  real e = is_double ? 1.0 / 6227020800 : (real)1 / 5040;
#define TERM(n) e = e * r + (real)1 / n
  if (is_double) { TERM(479001600); TERM(39916800); TERM(3628800); TERM(362880); TERM(40320); TERM(5040); }
  TERM(720); TERM(120); TERM(24); TERM(6); TERM(2); TERM(1); TERM(1);
#undef TERM
  real scale;
  if (is_double) {
    uint64_t bits;
    memcpy(&bits, &shifted, sizeof(real));
    bits = (bits + 1023) << 52;
    memcpy(&scale, &bits, sizeof(real));
  } else {
    uint32_t bits;
    memcpy(&bits, &shifted, sizeof(real));
    bits = (bits + 127) << 23;
    memcpy(&scale, &bits, sizeof(real));
  }
  return 1 - 2 / (e * scale + 1);
}

static inline void activate(real *x, int count) {
#ifdef TANH
  for (int i = 0; i < count; i++) x[i] = tanh_of(x[i]);
#else
  for (int i = 0; i < count; i++) x[i] = x[i] > 0 ? x[i] : 0;
#endif
}

/* d ← d · activation′, from the values after the activation. */
static inline void through_activation(real *restrict d, const real *restrict value, int count) {
#ifdef TANH
  for (int i = 0; i < count; i++) d[i] *= 1 - value[i] * value[i];
#else
  for (int i = 0; i < count; i++) d[i] = value[i] > 0 ? d[i] : 0;
#endif
}

/* ∂loss/∂(the last neuron's sum), from its output. */
static inline real output_slope(real output, real label) {
#ifdef TANH
  return 2 * (output - label) * (1 - output * output);
#else
  return label * output < 1 ? -label : 0;
#endif
}

static double number(FILE *file) {
  double value;
  if (fscanf(file, "%lf", &value) != 1) exit(1);
  return value;
}

static void print(const real *values, int count) {
  for (int i = 0; i < count; i++) printf("%.17g%c", (double)values[i], i == count - 1 ? '\n' : ' ');
}

int main(int count, char **arguments) {
  FILE *file = count > 1 ? fopen(arguments[1], "r") : NULL;
  if (!file) return 1;
  rate = number(file), decay = number(file);
  for (int s = 0; s < SAMPLES; s++)
    for (int i = 0; i < 3; i++) points[s][i] = number(file);
  real flat[PARAMETERS];
  for (int p = 0; p < PARAMETERS; p++) flat[p] = number(file);
  set_parameters(flat);
  cells = number(file);
  grid_x = calloc(cells, sizeof(real)), grid_y = calloc(cells, sizeof(real)), outputs = calloc(cells, sizeof(real));
  for (int i = 0; i < cells; i++) grid_x[i] = number(file);
  for (int i = 0; i < cells; i++) grid_y[i] = number(file);

  char command[32];
  for (int times; scanf("%31s", command) == 1;) {
    if (!strcmp(command, "parameters")) get_parameters(flat), print(flat, PARAMETERS);
    else if (!strcmp(command, "outputs")) print(outputs, cells);
    else {
      if (scanf("%d", &times) != 1) return 1;
      void (*work)(void) = !strcmp(command, "step") ? update : evaluate;
      struct timespec begin, end;
      clock_gettime(CLOCK_MONOTONIC, &begin);
      for (int i = 0; i < times; i++) work();
      clock_gettime(CLOCK_MONOTONIC, &end);
      printf("%.9f\n", (end.tv_sec - begin.tv_sec) + (end.tv_nsec - begin.tv_nsec) * 1e-9);
    }
    fflush(stdout);
  }
}
