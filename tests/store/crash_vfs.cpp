// SPDX-License-Identifier: EUPL-1.2
#include "crash_vfs.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <atomic>
#include <cstring>
#include <new>

namespace hefboom::store {

namespace {

constexpr std::size_t sector_bytes = 512;

using File = CrashDisk::File;

/// What SQLite holds of an open file; the first member must be its own.
struct OpenFile {
    sqlite3_file base;
    CrashDisk* disk;
    std::string path;
    std::shared_ptr<File> file;
};

OpenFile& opened(sqlite3_file* file) {
    return *reinterpret_cast<OpenFile*>(file);
}

CrashDisk& disk_of(sqlite3_vfs* vfs) {
    return *static_cast<CrashDisk*>(vfs->pAppData);
}

int close_file(sqlite3_file* file) {
    opened(file).path.~basic_string();
    opened(file).file.~shared_ptr();
    return SQLITE_OK;
}

int read_file(sqlite3_file* file, void* to, int amount, sqlite3_int64 at) {
    if (opened(file).disk->without_power()) return SQLITE_IOERR_READ;
    auto const& now = opened(file).file->now;
    auto const size = static_cast<std::size_t>(amount);
    auto const from = std::min(static_cast<std::size_t>(at), now.size());
    auto const there = std::min(size, now.size() - from);
    std::memset(to, 0, size);
    if (there > 0) std::memcpy(to, now.data() + from, there);
    return there == size ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int write_file(sqlite3_file* file, void const* from, int amount, sqlite3_int64 at) {
    auto const bytes =
        ByteView(static_cast<std::uint8_t const*>(from), static_cast<std::size_t>(amount));
    return opened(file).disk->write(opened(file).path, *opened(file).file,
                                    static_cast<std::uint64_t>(at), bytes);
}

int truncate_file(sqlite3_file* file, sqlite3_int64 size) {
    return opened(file).disk->truncate(*opened(file).file, static_cast<std::uint64_t>(size));
}

int sync_file(sqlite3_file* file, int) {
    return opened(file).disk->sync(opened(file).path, *opened(file).file);
}

int size_of_file(sqlite3_file* file, sqlite3_int64* size) {
    *size = static_cast<sqlite3_int64>(opened(file).file->now.size());
    return SQLITE_OK;
}

// The folder lock keeps other processes out, so the file's own locks need not hold.
int lock_file(sqlite3_file*, int) {
    return SQLITE_OK;
}

int file_is_locked(sqlite3_file*, int* locked) {
    *locked = 0;
    return SQLITE_OK;
}

int control_file(sqlite3_file*, int, void*) {
    return SQLITE_NOTFOUND;
}

int sector_size(sqlite3_file*) {
    return static_cast<int>(sector_bytes);
}

// What the operating system's own layer promises by default.
int characteristics(sqlite3_file*) {
    return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

sqlite3_io_methods methods() {
    sqlite3_io_methods methods{};
    methods.iVersion = 1;
    methods.xClose = close_file;
    methods.xRead = read_file;
    methods.xWrite = write_file;
    methods.xTruncate = truncate_file;
    methods.xSync = sync_file;
    methods.xFileSize = size_of_file;
    methods.xLock = lock_file;
    methods.xUnlock = lock_file;
    methods.xCheckReservedLock = file_is_locked;
    methods.xFileControl = control_file;
    methods.xSectorSize = sector_size;
    methods.xDeviceCharacteristics = characteristics;
    return methods;
}

int open_path(sqlite3_vfs* vfs, char const* path, sqlite3_file* file, int flags, int* given) {
    static sqlite3_io_methods const crash_methods = methods();
    file->pMethods = nullptr;
    auto& disk = disk_of(vfs);
    if (disk.without_power() || path == nullptr) return SQLITE_CANTOPEN;
    auto found = disk.find(path);
    if (!found && (flags & SQLITE_OPEN_CREATE) == 0) return SQLITE_CANTOPEN;
    if (!found) found = disk.make(path);
    new (file) OpenFile{.base = {&crash_methods}, .disk = &disk, .path = path, .file = found};
    if (given != nullptr) *given = flags;
    return SQLITE_OK;
}

int delete_path(sqlite3_vfs* vfs, char const* path, int sync_folder) {
    auto const code = disk_of(vfs).remove(path);
    if (code == SQLITE_OK && sync_folder != 0) disk_of(vfs).sync_names();
    return code;
}

int access_path(sqlite3_vfs* vfs, char const* path, int, int* answer) {
    *answer = disk_of(vfs).find(path) ? 1 : 0;
    return SQLITE_OK;
}

int full_path(sqlite3_vfs*, char const* path, int size, char* full) {
    sqlite3_snprintf(size, full, "%s", path);
    return SQLITE_OK;
}

/// Which changes to a file survived: the file system makes the first `truncations` of them durable
/// in order and whole, so that nothing from before the last of these is left; of what was written
/// since, each sector kept some.
struct Survivors {
    std::vector<CrashDisk::Change> const& changes;
    std::size_t first = 0; ///< the changes before this one are all done

    Survivors(std::vector<CrashDisk::Change> const& all, std::size_t truncations) : changes(all) {
        for (std::size_t at = 0; at < changes.size() && truncations > 0; ++at)
            if (changes[at].new_size) {
                first = at + 1;
                --truncations;
            }
    }

    [[nodiscard]] bool truncates(std::size_t at) const {
        return changes[at].new_size.has_value() && at < first;
    }

    /// The size after the first `kept` changes.
    [[nodiscard]] std::size_t size(std::size_t old, std::size_t kept) const {
        for (std::size_t at = 0; at < kept; ++at) {
            auto const& change = changes[at];
            if (truncates(at)) old = static_cast<std::size_t>(*change.new_size);
            if (!change.new_size) old = std::max<std::size_t>(old, change.at + change.bytes.size());
        }
        return old;
    }

    /// Lays the first `kept` changes over the sector at `begin`.
    void lay(Bytes& on, std::size_t begin, std::size_t kept) const {
        auto const end = std::min(begin + sector_bytes, on.size());
        for (std::size_t at = 0; at < kept; ++at) {
            auto const& change = changes[at];
            if (truncates(at))
                for (auto byte = std::max<std::size_t>(begin, *change.new_size); byte < end; ++byte)
                    on[byte] = 0;
            auto const to = std::min<std::size_t>(end, change.at + change.bytes.size());
            for (auto byte = std::max<std::size_t>(begin, change.at); byte < to; ++byte)
                on[byte] = change.bytes[byte - change.at];
        }
    }
};

/// What a power cut leaves of a file.
Bytes remains_of(File const& file, Choose const& choose) {
    if (file.changes.empty()) return file.synced;
    auto const below = [&](std::size_t limit) {
        return static_cast<std::size_t>(choose(static_cast<std::uint32_t>(limit)));
    };
    auto const truncations = std::ranges::count_if(
        file.changes, [](auto const& change) { return change.new_size.has_value(); });
    auto const survivors =
        Survivors(file.changes, below(static_cast<std::size_t>(truncations) + 1));
    auto const uncertain = file.changes.size() - survivors.first;
    // All kept and none kept are likely in the world, and unlikely among independent sectors.
    auto const way = choose(4);
    auto const pick = [&] {
        if (way == 0) return survivors.first;
        if (way == 1) return file.changes.size();
        return survivors.first + below(uncertain + 1);
    };
    auto found = file.synced;
    auto const old_size = found.size();
    found.resize(survivors.size(old_size, pick()));
    // What was never written where the file grew is whatever lay there.
    if (way == 3)
        for (auto at = old_size; at < found.size(); ++at)
            found[at] = static_cast<std::uint8_t>(choose(256));
    for (std::size_t begin = 0; begin < found.size(); begin += sector_bytes)
        survivors.lay(found, begin, pick());
    return found;
}

} // namespace

CrashDisk::CrashDisk() : vfs_(std::make_unique<sqlite3_vfs>()) {
    static std::atomic<int> count = 0;
    name_ = "crash-" + std::to_string(count++);
    auto* real = sqlite3_vfs_find(nullptr);
    *vfs_ = sqlite3_vfs{};
    vfs_->iVersion = 1;
    vfs_->szOsFile = sizeof(OpenFile);
    vfs_->mxPathname = 1024;
    vfs_->zName = name_.c_str();
    vfs_->pAppData = this;
    vfs_->xOpen = open_path;
    vfs_->xDelete = delete_path;
    vfs_->xAccess = access_path;
    vfs_->xFullPathname = full_path;
    vfs_->xRandomness = real->xRandomness;
    vfs_->xSleep = real->xSleep;
    vfs_->xCurrentTime = real->xCurrentTime;
    sqlite3_vfs_register(vfs_.get(), 0);
}

CrashDisk::~CrashDisk() {
    sqlite3_vfs_unregister(vfs_.get());
}

void CrashDisk::restart(Choose const& choose) {
    off_ = false;
    calls_left_.reset();
    for (auto const& [path, file] : removed_)
        if (choose(2) == 0) files_.try_emplace(path, file);
    removed_.clear();
    std::erase_if(files_,
                  [&](auto const& entry) { return !entry.second->named && choose(2) == 0; });
    for (auto const& [path, file] : files_) {
        file->synced = remains_of(*file, choose);
        file->now = file->synced;
        file->changes.clear();
        file->named = true;
    }
}

void CrashDisk::sync_names() {
    removed_.clear();
    for (auto const& [path, file] : files_)
        file->named = true;
}

bool CrashDisk::holds(ByteView bytes) const {
    return std::ranges::any_of(files_, [&](auto const& entry) {
        return !std::ranges::search(entry.second->now, bytes).empty();
    });
}

std::shared_ptr<File> CrashDisk::find(std::string const& path) const {
    auto const found = files_.find(path);
    return found == files_.end() ? nullptr : found->second;
}

std::shared_ptr<File> CrashDisk::make(std::string const& path) {
    removed_.erase(path);
    return files_[path] = std::make_shared<File>();
}

int CrashDisk::remove(std::string const& path) {
    if (!spend_call()) return SQLITE_IOERR_DELETE;
    auto const found = files_.find(path);
    if (found == files_.end()) return SQLITE_IOERR_DELETE_NOENT;
    removed_[path] = found->second;
    files_.erase(found);
    return SQLITE_OK;
}

int CrashDisk::write(std::string const& path, File& file, std::uint64_t at, ByteView bytes) {
    if (!spend_call()) return SQLITE_IOERR_WRITE;
    if (auto const code = call_failure(DiskFault::Call::write, path)) return code;
    auto const end = static_cast<std::size_t>(at) + bytes.size();
    if (file.now.size() < end) file.now.resize(end);
    std::ranges::copy(bytes, file.now.begin() + static_cast<std::ptrdiff_t>(at));
    file.changes.push_back({.at = at, .bytes = Bytes(bytes.begin(), bytes.end()), .new_size = {}});
    return SQLITE_OK;
}

int CrashDisk::truncate(File& file, std::uint64_t size) {
    if (!spend_call()) return SQLITE_IOERR_TRUNCATE;
    file.now.resize(static_cast<std::size_t>(size));
    file.changes.push_back({.at = 0, .bytes = {}, .new_size = size});
    return SQLITE_OK;
}

int CrashDisk::sync(std::string const& path, File& file) {
    if (!spend_call()) return SQLITE_IOERR_FSYNC;
    if (auto const code = call_failure(DiskFault::Call::sync, path)) return code;
    ++syncs_;
    file.synced = file.now;
    file.changes.clear();
    file.named = true;
    return SQLITE_OK;
}

int CrashDisk::call_failure(DiskFault::Call call, std::string const& path) {
    if (!fault_ || fault_->call != call || !path.ends_with(fault_->only)) return SQLITE_OK;
    if (fault_->after > 0) {
        --fault_->after;
        return SQLITE_OK;
    }
    if (fault_->times == 0) return SQLITE_OK;
    --fault_->times;
    return fault_->code;
}

bool CrashDisk::spend_call() {
    if (calls_left_ && *calls_left_ == 0) off_ = true;
    if (calls_left_ && *calls_left_ > 0) --*calls_left_;
    return !off_;
}

} // namespace hefboom::store
