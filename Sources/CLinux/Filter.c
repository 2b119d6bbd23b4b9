#define _GNU_SOURCE
#include "CLinux.h"
#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/close_range.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#if defined(__x86_64__)
#define NATIVE_ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define NATIVE_ARCHITECTURE AUDIT_ARCH_AARCH64
#else
#error "the system call filter knows x86-64 and arm64"
#endif

#define DENY(call) \
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (call), 0, 1), BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EACCES)

/* Calls that reach a network, other processes, or a kernel interface that does so behind the filter's back. */
static struct sock_filter rules[] = {
    BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch)),
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, NATIVE_ARCHITECTURE, 1, 0),
    BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
    BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
#if defined(__x86_64__)
    /* The x32 numbers of the same calls. */
    BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1),
    BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
#endif
    DENY(SYS_socket),
    DENY(SYS_socketpair),
    DENY(SYS_connect),
    DENY(SYS_io_uring_setup),
    DENY(SYS_ptrace),
    DENY(SYS_process_vm_writev),
    DENY(SYS_pidfd_getfd),
    BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
};

static int limit(int resource, rlim_t value) {
    struct rlimit limits = {value, value};
    return setrlimit(resource, &limits);
}

/* Only calls that are safe after fork(2) in a process of many threads (signal-safety(7)). */
static int become_filter(int input, int output, int error, const struct clinux_allowance *allowance) {
    struct sock_fprog program = {sizeof rules / sizeof rules[0], rules};
    sigset_t none;
    sigemptyset(&none);
    signal(SIGPIPE, SIG_DFL);
    if (sigprocmask(SIG_SETMASK, &none, NULL) != 0) return -1;
    if (setsid() < 0) return -1;
    if (dup2(input, 0) < 0 || dup2(output, 1) < 0 || dup2(error, 2) < 0) return -1;
    if (syscall(SYS_close_range, 3, ~0U, CLOSE_RANGE_CLOEXEC) != 0) return -1;
    if (limit(RLIMIT_AS, allowance->memory) != 0 || limit(RLIMIT_FSIZE, allowance->file) != 0) return -1;
    if (limit(RLIMIT_CPU, allowance->seconds) != 0 || limit(RLIMIT_CORE, 0) != 0) return -1;
    if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) return -1;
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return -1;
    return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
}

pid_t clinux_start_filter(
    const char *path, char *const arguments[], char *const environment[], int input, int output, int error,
    const struct clinux_allowance *allowance) {
    /* Closed by the program's beginning; until then the child tells its errno here. */
    int failure[2];
    if (pipe2(failure, O_CLOEXEC) != 0) return -1;
    pid_t child = fork();
    int reason = errno;
    if (child == 0) {
        if (become_filter(input, output, error, allowance) == 0) execve(path, arguments, environment);
        reason = errno;
        ssize_t told = write(failure[1], &reason, sizeof reason);
        _exit(told < 0 ? 126 : 127);
    }
    close(failure[1]);
    if (child > 0) {
        ssize_t count;
        do count = read(failure[0], &reason, sizeof reason);
        while (count < 0 && errno == EINTR);
        if (count == sizeof reason) {
            waitpid(child, NULL, 0);
            child = -1;
        }
    }
    close(failure[0]);
    errno = reason;
    return child;
}
