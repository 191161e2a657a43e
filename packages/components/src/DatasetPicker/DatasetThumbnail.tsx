import { memo } from 'react';
import type { Thumbnail } from './thumbnailPaths.ts';
import { THUMBNAIL_SIZE, thumbnailPaths } from './thumbnailPaths.ts';

/** A small picture of a data set; the label beside it names it. */
export const DatasetThumbnail = memo(function DatasetThumbnail(thumbnail: Thumbnail) {
  const paths = thumbnailPaths(thumbnail);
  return (
    <svg
      className="mgp-DatasetPicker-thumbnail"
      viewBox={`0 0 ${THUMBNAIL_SIZE} ${THUMBNAIL_SIZE}`}
      width={THUMBNAIL_SIZE}
      height={THUMBNAIL_SIZE}
      aria-hidden="true"
    >
      <path className="mgp-DatasetPicker-marks" data-sign="negative" d={paths.negative} />
      <path className="mgp-DatasetPicker-marks" data-sign="positive" d={paths.positive} />
    </svg>
  );
});
