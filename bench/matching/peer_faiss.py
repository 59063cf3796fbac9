# faiss in a process of its own, one thread: the index ThreatExchange uses, and the comparison one by one.
import functools, json, resource, sys, time
import faiss
import numpy

faiss.omp_set_num_threads(1)
fingerprints = numpy.fromfile(sys.argv[1], dtype=numpy.uint8).reshape(-1, 32)
queries = numpy.fromfile(sys.argv[2], dtype=numpy.uint8).reshape(-1, 32)
indexes = {}


def build(way):
    index = faiss.IndexBinaryFlat(256) if way == "flat" else faiss.IndexBinaryMultiHash(256, 16, 16)
    if way == "multihash":
        index.nflip = 1
    before, busy = time.perf_counter(), time.process_time()
    index.add(fingerprints)
    seconds, processor = time.perf_counter() - before, time.process_time() - busy
    indexes[way] = index
    # Without the list that was read in beside it.
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000 - fingerprints.nbytes / 1e6
    return {"seconds": seconds, "processorSeconds": processor, "megabytes": megabytes}


def ask(way, count):
    milliseconds, digests = [], []
    for query in queries[:count]:
        before = time.perf_counter()
        _, distances, entries = indexes[way].range_search(query[None], 32)  # faiss: nearer than 32
        milliseconds.append((time.perf_counter() - before) * 1000)
        mixed = functools.reduce(lambda a, b: a ^ b, entries.tolist(), 0)
        digests.append([len(entries), int(distances.sum()), mixed])
    return {"milliseconds": milliseconds, "digests": digests}


def bandwidth():
    words = fingerprints.reshape(-1).view(numpy.uint64)
    times = []
    for _ in range(7):
        before = time.perf_counter()
        words.sum()
        times.append(time.perf_counter() - before)
    return words.nbytes / sorted(times)[3]


for line in sys.stdin:
    what, *words = line.split()
    if what == "build":
        answer = build(words[0])
    elif what == "ask":
        answer = ask(words[0], int(words[1]))
    else:
        answer = bandwidth()
    print(json.dumps(answer), flush=True)
