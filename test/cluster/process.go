package main

import (
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"time"
)

// endWithStdin ends the process once its standard input is closed, which the system does when the process that
// started it dies, however it dies. Only where TESTCLUSTER_END_WITH_STDIN is set. Where TESTCLUSTER_REMOVE names the
// cluster's folder, that is then removed, after the others have had time to end.
func endWithStdin() {
	if os.Getenv("TESTCLUSTER_END_WITH_STDIN") == "" {
		return
	}
	folder := os.Getenv("TESTCLUSTER_REMOVE")
	go func() {
		_, _ = io.Copy(io.Discard, os.Stdin)
		if folder != "" {
			time.Sleep(time.Second)
			_ = os.RemoveAll(folder)
		}
		os.Exit(1)
	}()
}

func waitForSignal() {
	received := make(chan os.Signal, 1)
	signal.Notify(received, syscall.SIGINT, syscall.SIGTERM)
	<-received
}

// tunables are what a kubelet sets for the whole machine (setupKernelTunables in its container manager).
var tunables = []string{
	"vm/overcommit_memory",
	"vm/panic_on_oom",
	"kernel/panic",
	"kernel/panic_on_oops",
	"kernel/keys/root_maxkeys",
	"kernel/keys/root_maxbytes",
}

// ownFolders are where a kubelet and what it calls write whatever its flags say: logs, device plugins, a table of mounts.
var ownFolders = []string{"/var/log", "/var/lib", "/run"}

// ownMounts gives the process a mount namespace of its own, where the tunables and ownFolders are below the folder that
// TESTCLUSTER_KUBELET_FOLDER names. So nothing of the machine changes, and volumes are unmounted when it ends, however
// it ends. It starts the program anew, since a namespace belongs to a thread until then.
func ownMounts() error {
	folder := os.Getenv("TESTCLUSTER_KUBELET_FOLDER")
	if folder == "" {
		return nil
	}
	runtime.LockOSThread()
	if err := syscall.Unshare(syscall.CLONE_NEWNS); err != nil {
		return fmt.Errorf("a mount namespace: %w", err)
	}
	if err := syscall.Mount("", "/", "", syscall.MS_REC|syscall.MS_PRIVATE, ""); err != nil {
		return fmt.Errorf("private mounts: %w", err)
	}
	for _, name := range tunables {
		if err := bindCopy(filepath.Join("/proc/sys", name), filepath.Join(folder, "sysctl", name)); err != nil {
			return err
		}
	}
	for _, name := range ownFolders {
		if strings.HasPrefix(folder, name+"/") {
			return fmt.Errorf("%s must not be below %s, which the kubelet gets a folder of its own for", folder, name)
		}
		own := filepath.Join(folder, "own", name)
		if err := os.MkdirAll(own, 0o755); err != nil {
			return err
		}
		if err := bind(own, name); err != nil {
			return err
		}
	}
	if err := os.Unsetenv("TESTCLUSTER_KUBELET_FOLDER"); err != nil {
		return err
	}
	return syscall.Exec("/proc/self/exe", append([]string{"kubelet"}, os.Args[1:]...), os.Environ())
}

// bindCopy puts a copy of a file in the file's place.
func bindCopy(file, copied string) error {
	content, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(copied), 0o755); err != nil {
		return err
	}
	if err := os.WriteFile(copied, content, 0o644); err != nil {
		return err
	}
	return bind(copied, file)
}

func bind(source, target string) error {
	if err := syscall.Mount(source, target, "", syscall.MS_BIND, ""); err != nil {
		return fmt.Errorf("mounting over %s: %w", target, err)
	}
	return nil
}
