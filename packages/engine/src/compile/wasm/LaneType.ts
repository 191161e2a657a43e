/** What a vector holds: two doubles, or four singles where a picture is all that is wanted. */
export type LaneType = 'f64x2' | 'f32x4';
