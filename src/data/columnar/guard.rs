//! What a file announces, weighed before memory is taken for it.

use std::io::Cursor;

use polars::prelude::SerReader as _;
use polars::prelude::{FileMetadataRef, ParquetReader, PolarsError, PolarsResult};
use polars_arrow::io::ipc::format::ipc::planus::ReadAsRoot as _;
use polars_arrow::io::ipc::format::ipc::{Block, MessageHeaderRef, MessageRef, RecordBatchRef};
use polars_arrow::io::ipc::read::read_file_metadata;

/// Rows that any file may announce.
const MANY_ROWS: usize = 100_000_000;

/// Rows a byte may stand for beyond that. A column that repeats one value takes a few bytes for thousands of rows.
const ROWS_PER_BYTE: usize = 1_000;

/// Bytes one compressed byte may stand for: the best that the two compressions of Arrow can do is below.
const SWELLING: u64 = 100_000;

/// What a file says of itself.
pub(super) struct Announced {
    pub rows: usize,
    pub names: Vec<String>,
}

impl Announced {
    /// Whether a file of this size can hold so much, and this computer take it.
    pub(super) fn is_credible(&self, bytes: usize) -> bool {
        let codes = self.rows.saturating_mul(size_of::<u32>());
        let all = codes.saturating_mul(self.names.len());
        let widest = self.rows.saturating_mul(2 * size_of::<f64>());
        (self.rows <= MANY_ROWS || self.rows <= bytes.saturating_mul(ROWS_PER_BYTE))
            // One more is the code of a missing cell.
            && self.rows < u32::MAX as usize
            && can_be_reserved(all.max(widest))
    }
}

/// Whether the system would give so much memory. It is given back without having been touched.
fn can_be_reserved(bytes: usize) -> bool {
    Vec::<u8>::new().try_reserve_exact(bytes).is_ok()
}

/// What a Parquet file announces.
pub(super) fn parquet(metadata: &FileMetadataRef) -> PolarsResult<Announced> {
    let mut reader = ParquetReader::new(Cursor::new([]));
    reader.set_metadata(metadata.clone());
    let schema = reader.schema()?;
    let rows = reader.num_rows()?;
    for group in &metadata.row_groups {
        for column in group.parquet_columns() {
            let size = usize::try_from(column.uncompressed_size()).unwrap_or(usize::MAX);
            if !can_be_reserved(size) {
                return Err(wrong("a column larger than memory"));
            }
        }
    }
    Ok(Announced {
        rows,
        names: schema.iter_names().map(|name| name.to_string()).collect(),
    })
}

/// What an Arrow file announces. Its buffers are looked at one by one: the library takes their word for their size.
pub(super) fn arrow(bytes: &[u8]) -> PolarsResult<Announced> {
    let metadata = read_file_metadata(&mut Cursor::new(bytes))?;
    let mut rows = 0_usize;
    for block in &metadata.blocks {
        rows = rows.saturating_add(usize::try_from(batch(bytes, block)?).unwrap_or(usize::MAX));
    }
    for block in metadata.dictionaries.iter().flatten() {
        batch(bytes, block)?;
    }
    Ok(Announced {
        rows,
        names: metadata
            .schema
            .iter_names()
            .map(|name| name.to_string())
            .collect(),
    })
}

/// The rows of a batch whose buffers all lie in the file.
fn batch(bytes: &[u8], block: &Block) -> PolarsResult<i64> {
    let outside = || wrong("a block outside the file");
    let message = slice(bytes, block.offset, block.meta_data_length.into()).ok_or_else(outside)?;
    // A mark of continuation may stand before the length.
    let marked = message.starts_with(super::STREAM);
    let message = message.get(if marked { 8 } else { 4 }..).ok_or_else(outside)?;
    let flat = |error: polars_arrow::io::ipc::format::ipc::planus::Error| wrong(&error.to_string());
    let message = MessageRef::read_as_root(message).map_err(flat)?;
    let batch = match message.header().map_err(flat)? {
        Some(MessageHeaderRef::RecordBatch(batch)) => batch,
        Some(MessageHeaderRef::DictionaryBatch(batch)) => batch.data().map_err(flat)?.ok_or_else(outside)?,
        _ => return Err(wrong("a block that is not a batch")),
    };
    let start = block.offset.checked_add(block.meta_data_length.into());
    let body = start.and_then(|start| slice(bytes, start, block.body_length));
    buffers(&batch, body.ok_or_else(outside)?)
        .map_err(flat)?
        .ok_or_else(outside)?;
    batch.length().map_err(flat)
}

/// Whether the buffers of a batch lie in its body and swell no more than they can; `None` when not.
fn buffers(
    batch: &RecordBatchRef<'_>,
    body: &[u8],
) -> Result<Option<()>, polars_arrow::io::ipc::format::ipc::planus::Error> {
    let compressed = batch.compression()?.is_some();
    let mut total = 0_u64;
    for buffer in batch.buffers()?.into_iter().flatten() {
        let Some(content) = slice(body, buffer.offset(), buffer.length()) else {
            return Ok(None);
        };
        let Some(length) = content.first_chunk::<8>().filter(|_| compressed) else {
            continue;
        };
        // Less than nothing says: not compressed.
        if let Ok(length) = u64::try_from(i64::from_le_bytes(*length)) {
            total = total.saturating_add(length);
            if length > (content.len() as u64).saturating_mul(SWELLING) {
                return Ok(None);
            }
        }
    }
    let total = usize::try_from(total).unwrap_or(usize::MAX);
    Ok(can_be_reserved(total).then_some(()))
}

fn slice(bytes: &[u8], offset: i64, length: i64) -> Option<&[u8]> {
    let offset = usize::try_from(offset).ok()?;
    let end = offset.checked_add(usize::try_from(length).ok()?)?;
    bytes.get(offset..end)
}

fn wrong(reason: &str) -> PolarsError {
    PolarsError::ComputeError(reason.to_string().into())
}
