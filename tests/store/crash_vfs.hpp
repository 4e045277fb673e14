// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.hpp"
#include "model.hpp"

#include <cstdint>
#include <functional>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

struct sqlite3_vfs;

namespace hefboom::store {

/// What can be made to go wrong, and how SQLite hears of it.
struct DiskFault {
    enum class Call { write, sync };
    Call call = Call::write;
    int code = 0;            ///< an SQLite result code
    std::string only;        ///< only files whose name ends so; empty: all
    std::uint64_t after = 0; ///< that many calls go well first
    std::uint64_t times = std::numeric_limits<std::uint64_t>::max(); ///< then so many fail
};

/// A disk in memory that forgets like a real one. SQLite reaches it under `name()`. What is written
/// is read back at once, but until a sync it is only a list of writes; when the power is cut, each
/// 512-byte sector keeps some of them, independently of all others: so writes are dropped,
/// reordered and torn.
class CrashDisk {
public:
    CrashDisk();
    CrashDisk(CrashDisk const&) = delete;
    CrashDisk& operator=(CrashDisk const&) = delete;
    ~CrashDisk();

    [[nodiscard]] std::string const& name() const { return name_; }

    /// The power fails just before the write, sync, truncation or deletion after `calls` of them.
    void fail_power_after(std::uint64_t calls) { calls_left_ = calls; }
    [[nodiscard]] bool without_power() const { return off_; }
    /// What the disk holds when the power is back; nobody may have a file open.
    void restart(Choose const& choose);

    /// Which files there are is durable from here on, as after a sync of their folder.
    void sync_names();

    void fault(DiskFault const& fault) { fault_ = fault; }
    void repair() { fault_.reset(); }

    [[nodiscard]] std::uint64_t syncs() const { return syncs_; }
    /// Whether any file holds these bytes, as it reads now.
    [[nodiscard]] bool holds(ByteView bytes) const;

    /// One write or truncation that is not synced yet.
    struct Change {
        std::uint64_t at = 0;
        Bytes bytes;
        std::optional<std::uint64_t> new_size; ///< a truncation, when set
    };
    struct File {
        bool named = false; ///< its name would survive a power cut
        Bytes synced;
        Bytes now;
        std::vector<Change> changes; ///< from `synced` to `now`
    };

    // For the functions that SQLite calls.
    [[nodiscard]] std::shared_ptr<File> find(std::string const& path) const;
    std::shared_ptr<File> make(std::string const& path);
    int remove(std::string const& path);
    int write(std::string const& path, File& file, std::uint64_t at, ByteView bytes);
    int truncate(File& file, std::uint64_t size);
    int sync(std::string const& path, File& file);

private:
    int call_failure(DiskFault::Call call, std::string const& path);
    bool spend_call();

    std::string name_;
    std::unique_ptr<sqlite3_vfs> vfs_;
    std::map<std::string, std::shared_ptr<File>> files_;
    std::map<std::string, std::shared_ptr<File>> removed_; // a power cut may bring them back
    std::optional<std::uint64_t> calls_left_;
    std::optional<DiskFault> fault_;
    bool off_ = false;
    std::uint64_t syncs_ = 0;
};

} // namespace hefboom::store
