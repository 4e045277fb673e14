// SPDX-License-Identifier: EUPL-1.2
#include "backend.hpp"

#include "store/open.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <stdexcept>
#include <string_view>

namespace hefboom::store {

namespace {

class SqliteBackend : public Backend {
public:
    SqliteBackend() { reopen(); }
    Store& store() override { return *store_; }
    void reopen() override {
        store_.reset();
        store_ = open_sqlite(folder_.path());
    }

private:
    ScratchFolder folder_;
    std::unique_ptr<Store> store_;
};

/// In memory where there is such a place: what is tested here does not ask whether a real disk
/// keeps its promises, and syncing one a hundred thousand times takes long.
std::filesystem::path scratch() {
    std::filesystem::path const memory = "/dev/shm";
    std::error_code none;
    auto const there = std::filesystem::is_directory(memory, none);
    return there ? memory : std::filesystem::temp_directory_path();
}

} // namespace

ScratchFolder::ScratchFolder() {
    std::string name = (scratch() / "hefboom-store-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no folder for a test");
    path_ = name;
}

ScratchFolder::~ScratchFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

void on_each_backend(std::function<void(Backend&)> const& test) {
    SqliteBackend sqlite;
    INFO("on SQLite");
    test(sqlite);
}

int rounds(int all) {
    auto const* full = std::getenv("HEFBOOM_FULL");
    return full != nullptr && std::string_view(full) == "1" ? all : all / 10;
}

} // namespace hefboom::store
