/* Counts the calls by which this process changes something below a folder, and kills it at one of them.

   Preloaded; it does nothing before kills_begin. Threads are counted together. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static char root[PATH_MAX];
static size_t root_length;
static long kill_at, counted;
static int torn, log_to = -1;
static volatile int counting;

/* Begin to count. at: the number of the call before which the process is killed, from 1; 0: it is not. half: where that
   call writes, half of the bytes are written first. log: a descriptor that gets a line for each call; -1: none. */
void kills_begin(const char *folder, long at, int half, int log)
{
    strncpy(root, folder, sizeof root - 1);
    root_length = strlen(root);
    kill_at = at;
    torn = half;
    log_to = log;
    __atomic_store_n(&counted, 0, __ATOMIC_SEQ_CST);
    counting = 1;
}

long kills_counted(void) { return counted; }

static int inside(const char *path)
{
    return counting && path != NULL && strncmp(path, root, root_length) == 0 && path[root_length] == '/';
}

static const char *path_of(int descriptor, char *into)
{
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(link, into, PATH_MAX - 1);
    into[length < 0 ? 0 : length] = 0;
    return into;
}

/* Count a call; whether it is the one to die at. */
static int reached(const char *name, const char *path)
{
    long number = __atomic_add_fetch(&counted, 1, __ATOMIC_SEQ_CST);
    if (log_to >= 0) {
        char line[PATH_MAX + 64];
        int length = snprintf(line, sizeof line, "%s %s\n", name, path + root_length + 1);
        syscall(SYS_write, log_to, line, (size_t)length);
    }
    return number == kill_at;
}

static void die(void)
{
    syscall(SYS_kill, (long)getpid(), (long)SIGKILL);
    for (;;)
        pause();
}

static void at_path(const char *name, const char *path)
{
    if (inside(path) && reached(name, path))
        die();
}

static void at_file(const char *name, int descriptor)
{
    char path[PATH_MAX];
    if (counting && inside(path_of(descriptor, path)) && reached(name, path))
        die();
}

static void *next(const char *name) { return dlsym(RTLD_NEXT, name); }

#define CHANGES (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC)

#define OPEN(NAME)                                                                                                     \
    int NAME(const char *path, int flags, ...)                                                                         \
    {                                                                                                                  \
        mode_t mode = 0;                                                                                               \
        if (flags & (O_CREAT | O_TMPFILE)) {                                                                           \
            va_list given;                                                                                             \
            va_start(given, flags);                                                                                    \
            mode = va_arg(given, mode_t);                                                                              \
            va_end(given);                                                                                             \
        }                                                                                                              \
        if (flags & CHANGES)                                                                                           \
            at_path("open", path);                                                                                     \
        int (*real)(const char *, int, ...) = next(#NAME);                                                             \
        return real(path, flags, mode);                                                                                \
    }
OPEN(open)
OPEN(open64)

#define OPENAT(NAME)                                                                                                   \
    int NAME(int folder, const char *path, int flags, ...)                                                             \
    {                                                                                                                  \
        mode_t mode = 0;                                                                                               \
        if (flags & (O_CREAT | O_TMPFILE)) {                                                                           \
            va_list given;                                                                                             \
            va_start(given, flags);                                                                                    \
            mode = va_arg(given, mode_t);                                                                              \
            va_end(given);                                                                                             \
        }                                                                                                              \
        if (flags & CHANGES)                                                                                           \
            at_path("open", path);                                                                                     \
        int (*real)(int, const char *, int, ...) = next(#NAME);                                                        \
        return real(folder, path, flags, mode);                                                                        \
    }
OPENAT(openat)
OPENAT(openat64)

ssize_t write(int descriptor, const void *bytes, size_t count)
{
    char path[PATH_MAX];
    if (counting && descriptor != log_to && inside(path_of(descriptor, path)) && reached("write", path)) {
        if (torn)
            syscall(SYS_write, descriptor, bytes, count / 2);
        die();
    }
    return syscall(SYS_write, descriptor, bytes, count);
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t offset)
{
    at_file("write", descriptor);
    ssize_t (*real)(int, const void *, size_t, off64_t) = next("pwrite64");
    return real(descriptor, bytes, count, offset);
}

ssize_t writev(int descriptor, const struct iovec *parts, int count)
{
    at_file("write", descriptor);
    ssize_t (*real)(int, const struct iovec *, int) = next("writev");
    return real(descriptor, parts, count);
}

#define OF_PATH(NAME, SAID, TYPES, NAMES, PATH)                                                                        \
    int NAME TYPES                                                                                                     \
    {                                                                                                                  \
        at_path(SAID, PATH);                                                                                           \
        int(*real) TYPES = next(#NAME);                                                                                \
        return real NAMES;                                                                                             \
    }
OF_PATH(rename, "rename", (const char *from, const char *to), (from, to), to)
OF_PATH(renameat, "rename", (int one, const char *from, int other, const char *to), (one, from, other, to), to)
OF_PATH(link, "link", (const char *from, const char *to), (from, to), to)
OF_PATH(linkat, "link", (int one, const char *from, int other, const char *to, int flags),
        (one, from, other, to, flags), to)
OF_PATH(symlink, "link", (const char *from, const char *to), (from, to), to)
OF_PATH(unlink, "unlink", (const char *path), (path), path)
OF_PATH(unlinkat, "unlink", (int folder, const char *path, int flags), (folder, path, flags), path)
OF_PATH(rmdir, "unlink", (const char *path), (path), path)
OF_PATH(mkdir, "mkdir", (const char *path, mode_t mode), (path, mode), path)
OF_PATH(mkdirat, "mkdir", (int folder, const char *path, mode_t mode), (folder, path, mode), path)
OF_PATH(truncate64, "truncate", (const char *path, off64_t length), (path, length), path)
OF_PATH(truncate, "truncate", (const char *path, off_t length), (path, length), path)
OF_PATH(utimensat, "utime", (int folder, const char *path, const struct timespec times[2], int flags),
        (folder, path, times, flags), path)

#define OF_FILE(NAME, SAID, TYPES, NAMES)                                                                              \
    int NAME TYPES                                                                                                     \
    {                                                                                                                  \
        at_file(SAID, descriptor);                                                                                     \
        int(*real) TYPES = next(#NAME);                                                                                \
        return real NAMES;                                                                                             \
    }
OF_FILE(ftruncate64, "truncate", (int descriptor, off64_t length), (descriptor, length))
OF_FILE(ftruncate, "truncate", (int descriptor, off_t length), (descriptor, length))
OF_FILE(fsync, "fsync", (int descriptor), (descriptor))
OF_FILE(fdatasync, "fsync", (int descriptor), (descriptor))
