// SPDX-License-Identifier: EUPL-1.2
#include "backend.hpp"

#include "store/open.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
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

} // namespace

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
