/** Numbers from here on stand behind the byte 0xfd, in LEB128. */
export const PREFIX = 0xfd00;

/**
 * The instructions of WebAssembly that are written, by their names in the text format.
 *
 * @source WebAssembly Core Specification 2.0, section 5.4 (binary format of instructions)
 */
export const OPCODES = {
  block: 0x02,
  loop: 0x03,
  if: 0x04,
  end: 0x0b,
  br_if: 0x0d,
  return: 0x0f,
  call: 0x10,
  drop: 0x1a,
  'local.get': 0x20,
  'local.set': 0x21,
  'f64.store': 0x39,
  'i32.const': 0x41,
  'f64.const': 0x44,
  'i32.lt_s': 0x48,
  'i32.lt_u': 0x49,
  'i32.add': 0x6a,
  'i32.sub': 0x6b,
  'f64.convert_i32_u': 0xb8,
  'v128.load': simd(0x00),
  'v128.load32_splat': simd(0x09),
  'v128.load64_splat': simd(0x0a),
  'v128.store': simd(0x0b),
  'v128.const': simd(0x0c),
  'i8x16.shuffle': simd(0x0d),
  'f64x2.splat': simd(0x14),
  'f64x2.extract_lane': simd(0x21),
  'f64x2.replace_lane': simd(0x22),
  'f32x4.eq': simd(0x41),
  'f32x4.lt': simd(0x43),
  'f32x4.gt': simd(0x44),
  'f32x4.le': simd(0x45),
  'f32x4.ge': simd(0x46),
  'f64x2.eq': simd(0x47),
  'f64x2.lt': simd(0x49),
  'f64x2.gt': simd(0x4a),
  'f64x2.le': simd(0x4b),
  'f64x2.ge': simd(0x4c),
  'v128.not': simd(0x4d),
  'v128.and': simd(0x4e),
  'v128.andnot': simd(0x4f),
  'v128.xor': simd(0x51),
  'v128.bitselect': simd(0x52),
  'v128.any_true': simd(0x53),
  'i32x4.shr_s': simd(0xac),
  'i64x2.shl': simd(0xcb),
  'i64x2.shr_s': simd(0xcc),
  'i64x2.shr_u': simd(0xcd),
  'i64x2.add': simd(0xce),
  'i64x2.sub': simd(0xd1),
  'f32x4.abs': simd(0xe0),
  'f32x4.neg': simd(0xe1),
  'f32x4.sqrt': simd(0xe3),
  'f32x4.add': simd(0xe4),
  'f32x4.sub': simd(0xe5),
  'f32x4.mul': simd(0xe6),
  'f32x4.div': simd(0xe7),
  'f32x4.min': simd(0xe8),
  'f32x4.max': simd(0xe9),
  'f32x4.pmin': simd(0xea),
  'f32x4.pmax': simd(0xeb),
  'f64x2.abs': simd(0xec),
  'f64x2.neg': simd(0xed),
  'f64x2.sqrt': simd(0xef),
  'f64x2.add': simd(0xf0),
  'f64x2.sub': simd(0xf1),
  'f64x2.mul': simd(0xf2),
  'f64x2.div': simd(0xf3),
  'f64x2.min': simd(0xf4),
  'f64x2.max': simd(0xf5),
  'f64x2.pmin': simd(0xf6),
  'f64x2.pmax': simd(0xf7),
} as const satisfies Record<string, number>;

export type Opcode = keyof typeof OPCODES;

/** Types of values, and what stands for no value where a block has none. */
export const TYPES = { i32: 0x7f, f64: 0x7c, v128: 0x7b, none: 0x40 } as const;
export type ValueType = 'i32' | 'f64' | 'v128';

/** A vector instruction: its number behind the prefix. */
function simd(number: number): number {
  return PREFIX + number;
}
