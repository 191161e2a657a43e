/*
 * A graph as a tape: operations, operands, numbers and gradients in arrays. The argument names a file with the number of
 * nodes and, for each, operation (0 leaf, 1 add, 2 mul, 3 ReLU), operands and number. Answers "run N", which builds,
 * evaluates and differentiates N times, with seconds, and "outcome" with the root's number and the sum of the leaves'
 * derivatives.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct { uint8_t op; int32_t a, b; double leaf; } step;
typedef struct { uint8_t *op; int32_t *a, *b; double *data, *grad; int length; } tape;

/* Not inlined, so that nothing is known of the next node when one is made. */
static __attribute__((noinline)) void push(tape *t, uint8_t op, int32_t a, int32_t b, double leaf) {
  int i = t->length++;
  t->op[i] = op, t->a[i] = a, t->b[i] = b;
  double x = op ? t->data[a] : leaf, y = op == 1 || op == 2 ? t->data[b] : 0;
  t->data[i] = op == 0 ? leaf : op == 1 ? x + y : op == 2 ? x * y : x > 0 ? x : 0;
}

static void backward(tape *t) {
  memset(t->grad, 0, t->length * sizeof(double));
  t->grad[t->length - 1] = 1;
  for (int i = t->length - 1; i >= 0; i--) {
    double upstream = t->grad[i];
    int32_t a = t->a[i], b = t->b[i];
    if (t->op[i] == 1) t->grad[a] += upstream, t->grad[b] += upstream;
    else if (t->op[i] == 2) t->grad[a] += upstream * t->data[b], t->grad[b] += upstream * t->data[a];
    else if (t->op[i] == 3 && t->data[i] > 0) t->grad[a] += upstream;
  }
}

static void run(tape *t, const step *steps, int size) {
  t->length = 0;
  for (int i = 0; i < size; i++) push(t, steps[i].op, steps[i].a, steps[i].b, steps[i].leaf);
  backward(t);
}

int main(int count, char **arguments) {
  FILE *file = count > 1 ? fopen(arguments[1], "r") : NULL;
  int size;
  if (!file || fscanf(file, "%d", &size) != 1) return 1;
  step *steps = calloc(size, sizeof(step));
  for (int i = 0; i < size; i++) {
    int op;
    if (fscanf(file, "%d %d %d %lf", &op, &steps[i].a, &steps[i].b, &steps[i].leaf) != 4) return 1;
    steps[i].op = op;
  }
  tape t = {calloc(size, 1), calloc(size, 4), calloc(size, 4), calloc(size, 8), calloc(size, 8), 0};
  char command[16];
  for (int times; scanf("%15s", command) == 1;) {
    if (!strcmp(command, "outcome")) {
      double sum = 0;
      for (int i = 0; i < size; i++) sum += t.op[i] == 0 ? t.grad[i] : 0;
      printf("%.17g %.17g\n", t.data[size - 1], sum);
    } else {
      if (scanf("%d", &times) != 1) return 1;
      struct timespec begin, end;
      clock_gettime(CLOCK_MONOTONIC, &begin);
      for (int time = 0; time < times; time++) run(&t, steps, size);
      clock_gettime(CLOCK_MONOTONIC, &end);
      printf("%.9f\n", (end.tv_sec - begin.tv_sec) + (end.tv_nsec - begin.tv_nsec) * 1e-9);
    }
    fflush(stdout);
  }
}
