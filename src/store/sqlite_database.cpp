// SPDX-License-Identifier: EUPL-1.2
#include "store/sqlite_database.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <cassert>
#include <limits>

namespace hefboom::store::sqlite {

namespace {

// One checkpoint for so many pages: rare enough not to be felt, and the log stays a few megabytes.
constexpr int log_pages_before_checkpoint = 1'000;
// Nothing that is stored comes near; a damaged length must not ask for gigabytes.
constexpr int longest_value_bytes = 64 * 1024 * 1024;

// Exclusive before the first access, so that the log's index lies in our memory and not in a file.
constexpr auto settings = R"(
    pragma locking_mode = exclusive;
    pragma cell_size_check = on;
    pragma trusted_schema = off;
    pragma secure_delete = on;
    pragma mmap_size = 0;
    pragma temp_store = memory;
    pragma cache_size = -2000;
    pragma foreign_keys = on;
    pragma wal_autocheckpoint = 0;
)";

} // namespace

void fail(sqlite3* connection, int code, std::string_view doing) {
    auto const* reason = connection != nullptr ? sqlite3_errmsg(connection) : sqlite3_errstr(code);
    throw SqliteError(code, std::string(doing) + ": " + reason + " (" + std::to_string(code) + ")");
}

Statement::Statement(sqlite3* connection, Sql sql) {
    sqlite3_stmt* made = nullptr;
    auto const code =
        sqlite3_prepare_v3(connection, sql.text, -1, SQLITE_PREPARE_PERSISTENT, &made, nullptr);
    statement_.reset(made);
    if (code != SQLITE_OK) fail(connection, code, sql.text);
    for (std::size_t parameter = 1; parameter <= max_parameters; ++parameter) {
        auto const name = "$" + std::to_string(parameter);
        positions_[parameter] = sqlite3_bind_parameter_index(made, name.c_str());
    }
}

void Statement::Finalize::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

Rows::~Rows() {
    if (statement_ == nullptr) return;
    sqlite3_reset(statement_->get());
    sqlite3_clear_bindings(statement_->get());
}

void Rows::bind(std::size_t parameter, std::int64_t value) {
    auto const position = statement_->position(parameter);
    assert(position > 0 && "the statement has no such parameter");
    sqlite3_bind_int64(statement_->get(), position, value);
}

void Rows::bind(std::size_t parameter, std::uint64_t value) {
    assert(value <= static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()));
    bind(parameter, static_cast<std::int64_t>(value));
}

void Rows::bind(std::size_t parameter, std::span<std::uint8_t const> value) {
    auto const position = statement_->position(parameter);
    assert(position > 0 && "the statement has no such parameter");
    // A null pointer would bind NULL, where an empty value is meant.
    static constexpr std::uint8_t nothing = 0;
    auto const* data = value.empty() ? &nothing : value.data();
    sqlite3_bind_blob64(statement_->get(), position, data, value.size(), SQLITE_STATIC);
}

void Rows::bind(std::size_t parameter, std::string_view value) {
    auto const position = statement_->position(parameter);
    assert(position > 0 && "the statement has no such parameter");
    auto const* data = value.empty() ? "" : value.data();
    sqlite3_bind_text64(statement_->get(), position, data, value.size(), SQLITE_STATIC,
                        SQLITE_UTF8);
}

void Rows::bind(std::size_t parameter, std::nullopt_t) {
    auto const position = statement_->position(parameter);
    assert(position > 0 && "the statement has no such parameter");
    sqlite3_bind_null(statement_->get(), position);
}

bool Rows::next() {
    auto const code = sqlite3_step(statement_->get());
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    fail(sqlite3_db_handle(statement_->get()), code, sqlite3_sql(statement_->get()));
}

bool Rows::null(int column) const {
    return sqlite3_column_type(statement_->get(), column) == SQLITE_NULL;
}

std::int64_t Rows::integer(int column) const {
    return sqlite3_column_int64(statement_->get(), column);
}

std::uint64_t Rows::number(int column) const {
    auto const value = integer(column);
    if (value < 0) throw SqliteError(SQLITE_CORRUPT, "a count below zero is stored");
    return static_cast<std::uint64_t>(value);
}

std::span<std::uint8_t const> Rows::blob(int column) const {
    auto const* data = sqlite3_column_blob(statement_->get(), column);
    auto const size = sqlite3_column_bytes(statement_->get(), column);
    return {static_cast<std::uint8_t const*>(data), static_cast<std::size_t>(size)};
}

Bytes Rows::bytes(int column) const {
    auto const value = blob(column);
    return {value.begin(), value.end()};
}

std::string Rows::text(int column) const {
    auto const value = blob(column);
    return {value.begin(), value.end()};
}

Digest Rows::digest(int column) const {
    Digest result{};
    copy_exactly(column, result);
    return result;
}

void Rows::copy_exactly(int column, std::span<std::uint8_t> to) const {
    auto const value = blob(column);
    if (value.size() != to.size()) throw SqliteError(SQLITE_CORRUPT, "an id or hash is cut short");
    std::ranges::copy(value, to.begin());
}

Database::Database(std::filesystem::path const& file, DatabaseOptions const& options) {
    sqlite3* made = nullptr;
    constexpr auto flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_PRIVATECACHE;
    auto const access = options.access == Access::look ? SQLITE_OPEN_READONLY
                                                       : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    auto const code = sqlite3_open_v2(file.c_str(), &made, flags | access,
                                      options.vfs.empty() ? nullptr : options.vfs.c_str());
    connection_.reset(made);
    if (code != SQLITE_OK) fail(made, code, "opening " + file.string());
    harden();
    if (options.access == Access::use) use_log(options.synchronous);
}

void Database::harden() {
    auto* connection = connection_.get();
    sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_limit(connection, SQLITE_LIMIT_LENGTH, longest_value_bytes);
    run(settings);
}

void Database::use_log(Synchronous synchronous) {
    auto const full = synchronous == Synchronous::full;
    run(full ? "pragma synchronous = full" : "pragma synchronous = normal");
    auto mode = query(Sql{"pragma journal_mode = wal"});
    if (!mode.next() || mode.text(0) != "wal")
        throw SqliteError(SQLITE_IOERR, "the write-ahead log cannot be used on this disk");
    sqlite3_wal_hook(
        connection_.get(),
        [](void* pages, sqlite3*, char const*, int count) {
            *static_cast<int*>(pages) = count;
            return SQLITE_OK;
        },
        &log_pages_);
}

void Database::Close::operator()(sqlite3* connection) const {
    sqlite3_close_v2(connection);
}

Statement& Database::kept(Sql sql) {
    auto const found = statements_.find(sql.text);
    if (found != statements_.end()) return found->second;
    return statements_.try_emplace(sql.text, connection_.get(), sql).first->second;
}

std::int64_t Database::changes() const {
    return sqlite3_changes64(connection_.get());
}

void Database::run(char const* script) {
    auto const code = sqlite3_exec(connection_.get(), script, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) fail(connection_.get(), code, "running a script");
}

void Database::begin() {
    change(Sql{"begin immediate"});
}

void Database::commit() {
    change(Sql{"commit"});
}

void Database::roll_back() noexcept {
    if (sqlite3_get_autocommit(connection_.get()) != 0) return;
    sqlite3_exec(connection_.get(), "rollback", nullptr, nullptr, nullptr);
}

void Database::checkpoint_when_due() {
    if (log_pages_ < log_pages_before_checkpoint) return;
    log_pages_ = 0;
    auto const code = sqlite3_wal_checkpoint_v2(connection_.get(), nullptr,
                                                SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    if (code != SQLITE_OK) fail(connection_.get(), code, "copying the write-ahead log");
}

void Database::checkpoint_all() {
    log_pages_ = 0;
    auto const code = sqlite3_wal_checkpoint_v2(connection_.get(), nullptr,
                                                SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    // A running backup holds the log: the next commit tries again.
    if ((code & 0xff) == SQLITE_BUSY)
        log_pages_ = log_pages_before_checkpoint;
    else if (code != SQLITE_OK)
        fail(connection_.get(), code, "emptying the write-ahead log");
}

void Database::freeze() noexcept {
    sqlite3_db_config(connection_.get(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
}

std::vector<std::string> Database::integrity() {
    std::vector<std::string> findings;
    auto rows = query(Sql{"pragma integrity_check"});
    while (rows.next()) {
        auto finding = rows.text(0);
        if (finding != "ok") findings.push_back(std::move(finding));
    }
    return findings;
}

} // namespace hefboom::store::sqlite
