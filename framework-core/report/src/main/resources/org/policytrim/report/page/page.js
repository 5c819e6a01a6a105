// Adds pause buttons to films. If the reader prefers reduced motion, films start paused.
for (const film of document.querySelectorAll(".film")) {
  const image = film.querySelector(".animation");
  const button = film.querySelector(".pause");
  const moving = image.src;
  const show = (playing) => {
    image.src = playing ? moving : image.dataset.still;
    button.textContent = playing ? "Pause" : "Play";
    button.setAttribute("aria-pressed", String(playing));
  };
  button.hidden = false;
  button.addEventListener("click", () => show(button.textContent === "Play"));
  show(!matchMedia("(prefers-reduced-motion: reduce)").matches);
}
