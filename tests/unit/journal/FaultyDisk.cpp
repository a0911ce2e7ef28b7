// SPDX-License-Identifier: GPL-3.0-or-later
#include "FaultyDisk.h"

#include <sqlite3.h>

#include <cstring>
#include <new>

namespace kiosk
{

namespace
{

struct State {
    sqlite3_vfs *real = nullptr;
    sqlite3_vfs shim{};
    FaultyDisk::Fault fault = FaultyDisk::Fault::Full;
    int countdown = 0; ///< 0: healthy
    bool failed = false;
};

State &state()
{
    static State one;
    return one;
}

struct File {
    sqlite3_file base;
    sqlite3_file *real;
};

sqlite3_file *realOf(sqlite3_file *file)
{
    return reinterpret_cast<File *>(file)->real;
}

/// SQLITE_OK, or the fault that is due.
int faultAt(bool sync)
{
    State &now = state();
    if (now.countdown == 0 || (now.fault == FaultyDisk::Fault::SyncError) != sync)
        return SQLITE_OK;
    if (now.countdown > 1) {
        --now.countdown;
        return SQLITE_OK;
    }
    now.failed = true;
    switch (now.fault) {
    case FaultyDisk::Fault::Full:
        return SQLITE_FULL;
    case FaultyDisk::Fault::WriteError:
        return SQLITE_IOERR_WRITE;
    case FaultyDisk::Fault::SyncError:
        return SQLITE_IOERR_FSYNC;
    }
    return SQLITE_IOERR;
}

const sqlite3_io_methods methods{
    3,
    [](sqlite3_file *file) {
        sqlite3_file *real = realOf(file);
        const int result = real->pMethods->xClose(real);
        delete[] reinterpret_cast<char *>(real);
        return result;
    },
    [](sqlite3_file *file, void *to, int size, sqlite3_int64 at) {
        return realOf(file)->pMethods->xRead(realOf(file), to, size, at);
    },
    [](sqlite3_file *file, const void *from, int size, sqlite3_int64 at) {
        if (const int fault = faultAt(false); fault != SQLITE_OK) {
            // A real disk takes a part before it gives up.
            realOf(file)->pMethods->xWrite(realOf(file), from, size / 2, at);
            return fault;
        }
        return realOf(file)->pMethods->xWrite(realOf(file), from, size, at);
    },
    [](sqlite3_file *file, sqlite3_int64 size) { return realOf(file)->pMethods->xTruncate(realOf(file), size); },
    [](sqlite3_file *file, int flags) {
        if (const int fault = faultAt(true); fault != SQLITE_OK)
            return fault;
        return realOf(file)->pMethods->xSync(realOf(file), flags);
    },
    [](sqlite3_file *file, sqlite3_int64 *size) { return realOf(file)->pMethods->xFileSize(realOf(file), size); },
    [](sqlite3_file *file, int level) { return realOf(file)->pMethods->xLock(realOf(file), level); },
    [](sqlite3_file *file, int level) { return realOf(file)->pMethods->xUnlock(realOf(file), level); },
    [](sqlite3_file *file, int *result) { return realOf(file)->pMethods->xCheckReservedLock(realOf(file), result); },
    [](sqlite3_file *file, int what, void *with) {
        return realOf(file)->pMethods->xFileControl(realOf(file), what, with);
    },
    [](sqlite3_file *file) { return realOf(file)->pMethods->xSectorSize(realOf(file)); },
    [](sqlite3_file *file) { return realOf(file)->pMethods->xDeviceCharacteristics(realOf(file)); },
    [](sqlite3_file *file, int page, int size, int extend, void volatile **to) {
        return realOf(file)->pMethods->xShmMap(realOf(file), page, size, extend, to);
    },
    [](sqlite3_file *file, int at, int n, int flags) {
        return realOf(file)->pMethods->xShmLock(realOf(file), at, n, flags);
    },
    [](sqlite3_file *file) { realOf(file)->pMethods->xShmBarrier(realOf(file)); },
    [](sqlite3_file *file, int removeIt) { return realOf(file)->pMethods->xShmUnmap(realOf(file), removeIt); },
    [](sqlite3_file *file, sqlite3_int64 at, int size, void **to) {
        return realOf(file)->pMethods->xFetch(realOf(file), at, size, to);
    },
    [](sqlite3_file *file, sqlite3_int64 at, void *from) {
        return realOf(file)->pMethods->xUnfetch(realOf(file), at, from);
    },
};

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    sqlite3_vfs *real = state().real;
    auto *memory = new char[static_cast<size_t>(real->szOsFile)];
    std::memset(memory, 0, static_cast<size_t>(real->szOsFile));
    auto *opened = reinterpret_cast<sqlite3_file *>(memory);
    const int result = real->xOpen(real, name, opened, flags, outFlags);
    auto *shim = reinterpret_cast<File *>(file);
    shim->base.pMethods = nullptr;
    if (result != SQLITE_OK) {
        if (opened->pMethods)
            opened->pMethods->xClose(opened);
        delete[] memory;
        return result;
    }
    shim->real = opened;
    shim->base.pMethods = &methods;
    return SQLITE_OK;
}

} // namespace

FaultyDisk::FaultyDisk()
{
    State &now = state();
    now.real = sqlite3_vfs_find(nullptr);
    // All but opening is the system's own, asked with its own object.
    now.shim = *now.real;
    now.shim.pNext = nullptr;
    now.shim.zName = "faulty";
    now.shim.szOsFile = sizeof(File);
    now.shim.xOpen = openFile;
    sqlite3_vfs_register(&now.shim, 1);
}

FaultyDisk::~FaultyDisk()
{
    sqlite3_vfs_unregister(&state().shim);
    // Not whichever comes next: Qt 6.8 has one of its own in the list.
    sqlite3_vfs_register(state().real, 1);
    state().countdown = 0;
}

void FaultyDisk::failFrom(Fault fault, int number)
{
    state().fault = fault;
    state().countdown = number;
    state().failed = false;
}

void FaultyDisk::heal()
{
    state().countdown = 0;
}

bool FaultyDisk::hasFailed() const
{
    return state().failed;
}

} // namespace kiosk
