package org.counterclaim.app.kafka;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.CompactionOptionsUniversal;
import org.rocksdb.CompressionType;
import org.rocksdb.IndexType;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/**
 * One memory for all local stores of the process. Each store by itself would take 50 MB of cache and 48 MB of write
 * buffers, times stores, times partitions.
 */
public final class StoreMemory implements RocksDBConfigSetter {

    /** Configuration key: bytes for all stores together; what the first store says holds. */
    static final String BYTES = "counterclaim.store.memory";

    /** As a power of two: with more shards, each would be too small for what is large. */
    private static final int SHARD_BITS = 3;

    /** Share of the cache that rows cannot push indexes and filters out of. */
    private static final double FOR_INDEXES = 0.4;

    /**
     * The index of a file, in one piece, grows to megabytes: more than a shard of the cache holds, so that each look would read
     * it again, and the more so the more is stored. So it is cut into pieces of this size, of which a look needs one.
     */
    private static final int INDEX_BLOCK = 4 * 1024;

    /** A row has about 2 KB: more of them in a block make the index smaller and compress better. */
    private static final int BLOCK = 16 * 1024;

    /**
     * Sorted runs of a store before some are merged, and how many at least go together. By default it is two at a time, as soon
     * as there are four: with a million claims stored, each row was then written twenty times, and merging took as much of the
     * processor as all other work.
     */
    private static final int MOST_RUNS = 8;

    private static final int MERGED_AT_ONCE = 4;

    /** Runs that differ by less, in per cent, count as of one size. */
    private static final int ALIKE = 20;

    /** Bytes of a write buffer: the larger, the fewer runs. */
    private static final long WRITE_BUFFER = 32L << 20;

    private static final Object LOCK = new Object();
    private static @Nullable Cache cache;
    private static @Nullable WriteBufferManager writeBuffers;
    private static @Nullable CompactionOptionsUniversal merges;

    @Override
    public void setConfig(String store, Options options, Map<String, Object> config) {
        synchronized (LOCK) {
            if (cache == null || writeBuffers == null || merges == null) {
                Object bytes = config.get(BYTES);
                long all = bytes == null ? StreamsSettings.USUAL_STORE_MEMORY : Long.parseLong(bytes.toString());
                cache = new LRUCache(all, SHARD_BITS, false, FOR_INDEXES);
                // Write buffers are counted within the cache, so this is all the memory that there is.
                writeBuffers = new WriteBufferManager(all / 2, cache);
                merges = new CompactionOptionsUniversal()
                        .setMinMergeWidth(MERGED_AT_ONCE)
                        .setSizeRatio(ALIKE);
            }
            BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
            table.setBlockCache(cache);
            table.setCacheIndexAndFilterBlocks(true);
            table.setPinTopLevelIndexAndFilter(true);
            table.setIndexType(IndexType.kTwoLevelIndexSearch);
            table.setPartitionFilters(true);
            table.setMetadataBlockSize(INDEX_BLOCK);
            table.setBlockSize(BLOCK);
            options.setWriteBufferManager(writeBuffers);
            options.setTableFormatConfig(table);
            options.setLevel0FileNumCompactionTrigger(MOST_RUNS);
            options.setCompactionOptionsUniversal(merges);
            options.setWriteBufferSize(WRITE_BUFFER);
            // Rows are JSON that repeats itself: compressed, they take a fraction of the disk.
            options.setCompressionType(CompressionType.LZ4_COMPRESSION);
        }
    }

    @Override
    public void close(String store, Options options) {
        // The cache and the write buffers are the process's, not the store's.
    }
}
