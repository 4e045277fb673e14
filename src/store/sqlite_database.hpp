// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.hpp"
#include "base/digest.hpp"
#include "base/id.hpp"
#include "base/instant.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace hefboom::store::sqlite {

/// What SQLite said no to, with its extended result code.
class SqliteError : public std::runtime_error {
public:
    SqliteError(int code, std::string const& sentence)
        : std::runtime_error(sentence), code_(code) {}
    [[nodiscard]] int code() const { return code_; }

private:
    int code_;
};

/// One statement's text. Its parameters are `$1`, `$2` … and are bound by NAME, so that the text
/// means the same in PostgreSQL, where a number is a position.
struct Sql {
    char const* text;
};

/// When a commit reaches the disk. Only `full` keeps what was acknowledged through a power cut.
enum class Synchronous { full, normal };

/// Whether a database is opened to be used, or only looked at: a plain file without a log.
enum class Access { use, look };

/// How to open a database. Only tests need another file system or synchronisation.
struct DatabaseOptions {
    std::string vfs; ///< empty: the operating system's
    Synchronous synchronous = Synchronous::full;
    Access access = Access::use;
};

/// A kept statement with the position of each of its numbered parameters.
class Statement {
public:
    static constexpr std::size_t max_parameters = 16;

    Statement(sqlite3* connection, Sql sql);

    [[nodiscard]] sqlite3_stmt* get() const { return statement_.get(); }
    [[nodiscard]] int position(std::size_t parameter) const { return positions_[parameter]; }

private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
    std::array<int, max_parameters + 1> positions_{};
};

/// One use of a kept statement: it is reset when this ends, so what was bound must live until then
/// and the same statement must not be used inside it.
class Rows {
public:
    explicit Rows(Statement& statement) : statement_(&statement) {}
    Rows(Rows&& other) noexcept : statement_(std::exchange(other.statement_, nullptr)) {}
    Rows& operator=(Rows&&) = delete;
    ~Rows();

    void bind(std::size_t parameter, std::int64_t value);
    void bind(std::size_t parameter, std::uint64_t value);
    void bind(std::size_t parameter, std::span<std::uint8_t const> value);
    void bind(std::size_t parameter, std::string_view value);
    void bind(std::size_t parameter, Instant value) { bind(parameter, value.ms); }
    void bind(std::size_t parameter, std::nullopt_t);
    template <class Tag>
    void bind(std::size_t parameter, Id<Tag> const& id) {
        bind(parameter, std::span<std::uint8_t const>(id.bytes));
    }
    template <class Value>
    void bind(std::size_t parameter, std::optional<Value> const& value) {
        if (value) {
            bind(parameter, *value);
        } else {
            bind(parameter, std::nullopt);
        }
    }

    /// Moves to the next row; false after the last. Throws SqliteError.
    bool next();

    [[nodiscard]] bool null(int column) const;
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] std::uint64_t number(int column) const;
    /// Until the next row.
    [[nodiscard]] std::span<std::uint8_t const> blob(int column) const;
    [[nodiscard]] Bytes bytes(int column) const;
    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] Instant instant(int column) const { return {integer(column)}; }
    /// Throws SqliteError (damaged) when it is not exactly 32 bytes; an id the same for 16.
    [[nodiscard]] Digest digest(int column) const;
    template <class Name>
    [[nodiscard]] Name id(int column) const {
        Name result;
        copy_exactly(column, result.bytes);
        return result;
    }
    template <class Value>
    [[nodiscard]] std::optional<Value> unless_null(int column, Value value) const {
        if (null(column)) return std::nullopt;
        return value;
    }

private:
    void copy_exactly(int column, std::span<std::uint8_t> to) const;

    Statement* statement_;
};

/// One connection to one file: write-ahead log, one user, hardened, with its statements kept.
class Database {
public:
    Database(std::filesystem::path const& file, DatabaseOptions const& options);
    Database(Database const&) = delete;
    Database& operator=(Database const&) = delete;

    /// Binds the arguments to $1, $2 …; they must outlive the rows.
    template <class... Arguments>
    [[nodiscard]] Rows query(Sql sql, Arguments const&... arguments) {
        auto rows = Rows(kept(sql));
        std::size_t parameter = 0;
        (rows.bind(++parameter, arguments), ...);
        return rows;
    }

    /// Runs a statement that gives no rows; tells how many rows it changed.
    template <class... Arguments>
    std::int64_t change(Sql sql, Arguments const&... arguments) {
        auto rows = query(sql, arguments...);
        while (rows.next()) {
        }
        return changes();
    }

    /// Runs a text of many statements without parameters, not kept.
    void run(char const* script);

    void begin();
    void commit();
    /// Undoes what is open; never throws, and does nothing outside a transaction.
    void roll_back() noexcept;

    /// Copies the write-ahead log into the file when it has grown past its limit. Throws.
    void checkpoint_when_due();
    /// Copies all of it and empties the log, so that nothing overwritten stays behind. Throws.
    void checkpoint_all();
    /// From now on closing leaves the file as it is: after a failed sync nobody may go on writing.
    void freeze() noexcept;

    /// Each finding of SQLite's own check, none when it is sound.
    [[nodiscard]] std::vector<std::string> integrity();

    [[nodiscard]] sqlite3* connection() const { return connection_.get(); }

private:
    struct Close {
        void operator()(sqlite3* connection) const;
    };

    Statement& kept(Sql sql);
    [[nodiscard]] std::int64_t changes() const;
    void harden();
    void use_log(Synchronous synchronous);

    std::unique_ptr<sqlite3, Close> connection_;
    std::unordered_map<void const*, Statement> statements_;
    int log_pages_ = 0;
};

/// Throws the error that the connection reports.
[[noreturn]] void fail(sqlite3* connection, int code, std::string_view doing);

} // namespace hefboom::store::sqlite
